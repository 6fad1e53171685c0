import type { Behavior } from '../../../graphql/fragments.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import type { TimeFormat } from '../../../i18n/time-format.ts';
import { actionName, behaviorPlace, behaviorSubject } from '../behaviors/behavior-words.ts';

/** The behaviors that an event rests on, opened on demand. */
export function Evidence({ behaviors, time }: { behaviors: readonly Behavior[]; time: TimeFormat }) {
  const { messages } = useLanguage();
  return (
    <details className="evidence">
      <summary>{messages.event.evidence(behaviors.length)}</summary>
      <ul>
        {behaviors.map((behavior) => (
          <li key={behavior.id}>
            <time dateTime={behavior.at}>{time.minute(behavior.at)}</time>
            <span>{actionName(behavior, messages)}</span>
            {behaviorSubject(behavior) !== '' && <span>{behaviorSubject(behavior)}</span>}
            <span className="quiet">{behaviorPlace(behavior)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
