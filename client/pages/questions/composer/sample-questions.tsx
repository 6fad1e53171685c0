import { Button } from 'antd';
import { useMessages } from '../../../i18n/language.tsx';

type Props = { texts: readonly string[]; disabled: boolean; onAsk: (text: string) => void };

/** Questions that this graph can answer: a press asks one. */
export function SampleQuestions({ texts, disabled, onAsk }: Props) {
  const { questions: words } = useMessages();
  if (texts.length === 0) return null;
  return (
    <ul className="sample-questions" aria-label={words.samples}>
      {texts.map((text) => (
        <li key={text}>
          <Button size="small" shape="round" disabled={disabled} onClick={() => onAsk(text)}>
            {text}
          </Button>
        </li>
      ))}
    </ul>
  );
}
