import { Link } from 'wouter';
import { useLanguage } from '../../../i18n/language.tsx';
import { useTimeFormat } from '../../../settings.tsx';
import type { Example } from './detail-query.ts';

/** A user's time line with the events that show a pattern lit up. */
export const timelineHref = ({ userId, steps }: Example): string =>
  `/users/${encodeURIComponent(userId)}?events=${steps.flatMap(({ eventIds }) => eventIds).join(',')}`;

/** The events of one user that show a pattern, with their times. */
export function ExampleEvents({ example }: { example: Example }) {
  const { language, messages } = useLanguage();
  const { detail: words } = messages.patterns;
  const time = useTimeFormat();
  return (
    <>
      <p className="example__user">
        <strong className="example__id">{example.userId}</strong>
        {example.user === null ? (
          <span className="quiet">{words.erased}</span>
        ) : (
          <Link href={timelineHref(example)}>{words.inTimeline}</Link>
        )}
      </p>
      <ul className="example__events">
        {example.steps
          .flatMap(({ events }) => events)
          .map(({ id, start, type }) => (
            <li key={id}>
              <time dateTime={start}>{time.minute(start)}</time>
              <span>{type[language]}</span>
            </li>
          ))}
      </ul>
    </>
  );
}
