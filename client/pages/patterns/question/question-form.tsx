import { Alert, Button } from 'antd';
import type { CombinedError } from 'urql';
import { Link } from 'wouter';
import { useMessages } from '../../../i18n/language.tsx';
import { troubleIn, troubleWords } from '../../data/trouble.ts';
import { type Draft, isUnfinished } from './draft.ts';
import { KindField } from './kind-field.tsx';
import { MoreFields } from './more-fields.tsx';
import './question.css';
import { RangeField } from './range-field.tsx';
import { SupportField } from './support-field.tsx';
import { TargetField } from './target-field.tsx';
import { useMinable } from './use-minable.ts';
import { Who } from './who.tsx';

type Props = {
  draft: Draft;
  onChange: (draft: Draft) => void;
  onAsk: (regenerate: boolean) => void;
  asking: boolean;
  refused: CombinedError | undefined;
};

/** The question: what most people change, the rest under “more”, and the buttons that ask it. */
export function QuestionForm({ draft, onChange, onAsk, asking, refused }: Props) {
  const messages = useMessages();
  const { question: words } = messages.patterns;
  const minable = useMinable(draft);
  const change = (part: Partial<Draft>) => onChange({ ...draft, ...part });
  const { minLength: from, maxLength: to } = draft;
  return (
    <form
      className="question-form"
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        // What is sent from a dialog over the form concerns the dialog alone.
        if (event.target === event.currentTarget) onAsk(false);
      }}
    >
      <div className="question-form__fields">
        <KindField value={draft.kind} onChange={(kind) => change({ kind })} />
        <SupportField value={draft.support} minable={minable} onChange={(support) => change({ support })} />
        <RangeField
          label={words.length}
          fromLabel={words.lengthFrom}
          toLabel={words.lengthTo}
          bounds={{ min: 1, max: 20 }}
          value={{ from, to }}
          onChange={(range) => change({ minLength: range.from ?? from, maxLength: range.to ?? to })}
        />
        <Who value={draft} onChange={change} />
        <TargetField draft={draft} onChange={change} />
        <details>
          <summary>{words.more}</summary>
          <div className="question-form__more">
            <MoreFields draft={draft} onChange={change} />
          </div>
        </details>
      </div>
      <div className="question-form__foot">
        {minable === 0 && (
          <Alert
            type="info"
            showIcon
            title={words.noSequences}
            description={
              <>
                {draft.cohortId === null && words.noSequencesHint} <Link href="/users">{words.toUsers}</Link>
              </>
            }
          />
        )}
        {refused && (
          <Alert
            type="error"
            showIcon
            role="alert"
            title={words.refused}
            description={troubleWords(troubleIn(refused), messages)}
          />
        )}
        <div className="question-form__buttons">
          <Button
            type="primary"
            htmlType="submit"
            loading={asking}
            disabled={isUnfinished(draft) || minable === 0}
            title={words.mineHint}
          >
            {words.mine}
          </Button>
          <Button
            disabled={asking || isUnfinished(draft) || minable === 0}
            title={words.afreshHint}
            onClick={() => onAsk(true)}
          >
            {words.afresh}
          </Button>
        </div>
      </div>
    </form>
  );
}
