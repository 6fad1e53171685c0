import { Alert, Button } from 'antd';
import { useMessages } from '../../../i18n/language.tsx';
import { wordFor } from '../../../i18n/word-for.ts';
import { troubleWords } from '../trouble.ts';
import type { Card } from './card.ts';
import type { Obstacle } from './readiness.ts';
import { useImportDesk } from './use-desk.ts';

type Props = { card: Card; obstacle: Obstacle | null; maxBytes: number };

/** Why a file cannot be imported as it is, and what to do about it. */
export function FileProblem({ card, obstacle, maxBytes }: Props) {
  const messages = useMessages();
  const { data } = messages;
  const desk = useImportDesk();
  if (obstacle === null) return null;
  switch (obstacle.kind) {
    case 'too-large': {
      const megabytes = Math.floor(maxBytes / 1_000_000).toLocaleString('en');
      return <Alert type="error" showIcon title={data.import.tooLarge(megabytes)} />;
    }
    case 'unread':
      return (
        card.trouble && (
          <Alert
            type="error"
            showIcon
            title={card.trouble.code === 'UNREADABLE_FILE' ? data.import.unreadable : data.import.notRead}
            description={troubleWords(card.trouble, messages)}
            action={
              <Button size="small" onClick={() => desk.readAgain(card.id)}>
                {data.import.readAgain}
              </Button>
            }
          />
        )
      );
    case 'missing': {
      const name = (field: string) => `${wordFor(data.field, field)} (${field})`;
      const missing = obstacle.fields.map((fields) => fields.map(name).join(data.import.or));
      return <Alert type="warning" showIcon title={data.import.missing(missing.join('; '))} />;
    }
    case 'problem':
      return <Alert type="error" showIcon title={data.import.problem} description={obstacle.message} />;
  }
}
