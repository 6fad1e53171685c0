import { Link } from 'wouter';
import { useLanguage } from '../../../i18n/language.tsx';
import { wordFor } from '../../../i18n/word-for.ts';
import { useTimeFormat } from '../../../settings.tsx';
import { CategoryTag } from '../../users/events/category-tag.tsx';
import type { EventOfUser } from './grouped.ts';

/** A user's time line with some events lit up. */
export const timelineHref = (userId: string, eventIds: readonly string[]): string =>
  `/users/${encodeURIComponent(userId)}?events=${eventIds.join(',')}`;

/** An event with its time and what its behaviors name; it leads to its place on the time line. */
export function EventLine({ userId, shown }: { userId: string; shown: EventOfUser }) {
  const { language, messages } = useLanguage();
  const { neighbourhood: words } = messages;
  const time = useTimeFormat();
  const { event, behaviors, things } = shown;
  return (
    <li>
      <div className="neighbour-event">
        <time dateTime={event.start}>{time.minute(event.start)}</time>
        <Link href={timelineHref(userId, [event.id])} title={words.inTimeline}>
          {event.type[language]}
        </Link>
        <CategoryTag category={event.category} />
        <span className="quiet">{words.behaviors(behaviors)}</span>
      </div>
      {things.length > 0 && (
        <ul className="neighbour-things">
          {things.map(({ thing, behaviors: own }) => (
            <li key={thing.id}>
              <span className="quiet">{wordFor(words.kind, thing.kind)}</span> {thing.name}{' '}
              <span className="quiet">× {own}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
