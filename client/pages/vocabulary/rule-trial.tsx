import { Alert, Skeleton } from 'antd';
import { useQuery } from 'urql';
import type { Behavior } from '../../graphql/fragments.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { useTimeFormat } from '../../settings.tsx';
import { actionName, behaviorPlace, behaviorSubject } from '../users/behaviors/behavior-words.ts';
import { Problem } from './problem.tsx';
import { type RuleInput, TryConversionRule } from './rules-query.ts';

/** What a rule makes of the behaviors that there are: figures, and the first of them either way. */
export function RuleTrial({ rule }: { rule: RuleInput }) {
  const { trial: words } = useLanguage().messages.vocabulary;
  const [{ data, error }] = useQuery({
    query: TryConversionRule,
    variables: { rule },
    requestPolicy: 'network-only',
  });
  if (!data) return error ? <Problem error={error} /> : <Skeleton active />;
  const { candidates, matched, users, cut, matches, others } = data.tryConversionRule;
  return (
    <section className="rule-trial" aria-label={words.title}>
      <p role="status">
        <strong>{candidates === 0 ? words.none : words.figures(candidates, matched, users)}</strong>
      </p>
      {cut && <Alert type="info" showIcon title={words.cut} />}
      {candidates > 0 && (
        <div className="rule-trial__lists">
          <Behaviors title={words.matches} all={matched} behaviors={matches} />
          <Behaviors
            title={words.others}
            hint={words.othersHint}
            all={candidates - matched}
            behaviors={others}
          />
        </div>
      )}
    </section>
  );
}

type Props = { title: string; hint?: string; all: number; behaviors: readonly Behavior[] };

function Behaviors({ title, hint, all, behaviors }: Props) {
  const { messages } = useLanguage();
  const { trial: words } = messages.vocabulary;
  const time = useTimeFormat();
  return (
    <section aria-label={title}>
      <h3>
        {title} <span className="quiet">{words.shown(behaviors.length, all)}</span>
      </h3>
      {behaviors.length === 0 ? (
        <p className="quiet">{words.noMatches}</p>
      ) : (
        hint !== undefined && <p className="quiet">{hint}</p>
      )}
      <ul>
        {behaviors.map((behavior) => (
          <li key={behavior.id}>
            <span className="rule-trial__when">
              <time dateTime={behavior.at}>{time.minute(behavior.at)}</time> {actionName(behavior, messages)}
            </span>
            <span>{[behaviorSubject(behavior), behaviorPlace(behavior)].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
