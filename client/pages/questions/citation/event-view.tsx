import { Tag } from 'antd';
import { Link } from 'wouter';
import type { CitedEvent } from '../../../graphql/citation-fields.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { timeSpan } from '../../../i18n/time-format.ts';
import { useTimeFormat } from '../../../settings.tsx';
import { actionName, behaviorPlace, behaviorSubject } from '../../users/behaviors/behavior-words.ts';

/** An event with the behaviors that it rests on: where every claim ends. */
export function EventView({ event }: { event: CitedEvent }) {
  const { language, messages } = useLanguage();
  const { citation: words } = messages.questions;
  const time = useTimeFormat();
  const { id, type, category, context, start, end, evidence } = event;
  const userId = event.sequence?.user.id;
  return (
    <>
      <h3>{type[language]}</h3>
      <p className="cited__event">
        <Tag>{messages.event.category[category]}</Tag>
        <span>
          {time.day(start)} {timeSpan(time, start, end)}
        </span>
        {userId !== undefined && <span className="cited__user">{userId}</span>}
      </p>
      {context.length > 0 && <p>{context.join(' · ')}</p>}
      <h4>{words.behaviors}</h4>
      {evidence.length === 0 && <p>{words.noBehaviors}</p>}
      <ul className="cited__behaviors">
        {evidence.map((behavior) => (
          <li key={behavior.id}>
            <time dateTime={behavior.at}>{time.minute(behavior.at)}</time>
            <span>{actionName(behavior, messages)}</span>
            <span>{behaviorSubject(behavior)}</span>
            <span className="cited__place">{behaviorPlace(behavior)}</span>
          </li>
        ))}
      </ul>
      {userId !== undefined && (
        <p>
          <Link href={`/users/${encodeURIComponent(userId)}?events=${id}`}>{words.inTimeline}</Link>
        </p>
      )}
    </>
  );
}
