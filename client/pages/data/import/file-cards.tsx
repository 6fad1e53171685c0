import { Button } from 'antd';
import { useMessages } from '../../../i18n/language.tsx';
import { type Card, isDone } from './card.ts';
import { FileCard } from './file-card.tsx';
import type { Formats } from './formats-query.ts';
import { isReady } from './readiness.ts';
import { useImportDesk } from './use-desk.ts';

/** The files that are being brought in, and what can be done with all of them at once. */
export function FileCards({ cards, formats }: { cards: readonly Card[]; formats: Formats }) {
  const { data } = useMessages();
  const desk = useImportDesk();
  const ready = cards.filter((card) => isReady(card, formats));
  return (
    <section className="file-cards" aria-label={data.import.files}>
      {cards.length > 1 && (
        <div className="file-cards__tools">
          <Button
            type="primary"
            disabled={ready.length === 0}
            onClick={() => {
              for (const { id } of ready) desk.start(id, false);
            }}
          >
            {data.import.goAll(ready.length)}
          </Button>
          {cards.some(isDone) && <Button onClick={desk.clear}>{data.import.clear}</Button>}
        </div>
      )}
      {cards.map((card) => (
        <FileCard key={card.id} card={card} formats={formats} />
      ))}
    </section>
  );
}
