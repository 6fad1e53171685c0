import type { ReactNode } from 'react';
import type { Event } from '../../../graphql/fragments.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { useTimeFormat } from '../../../settings.tsx';
import { EventItem } from './event-item.tsx';
import './event-list.css';
import { useMarkInSight } from '../marks/use-mark-in-sight.ts';

type Props = {
  events: readonly Event[];
  actionsOf?: (event: Event) => ReactNode;
  marked?: ReadonlySet<string>;
};

/**
 * Events on a time line, day by day.
 *
 * @param events in time order
 * @param actionsOf what can be done with an event
 * @param marked ids of events that stand out; the first of them is scrolled into sight
 */
export function EventList({ events, actionsOf, marked }: Props) {
  const { event: words } = useMessages();
  const time = useTimeFormat();
  const area = useMarkInSight<HTMLOListElement>(
    marked,
    events.some(({ id }) => marked?.has(id)),
  );
  return (
    <ol ref={area} className="event-list" aria-label={words.list}>
      {events.map((event, index) => {
        const before = events[index - 1];
        const newDay = before === undefined || time.day(before.start) !== time.day(event.start);
        return (
          <EventItem
            key={event.id}
            event={event}
            time={time}
            heading={newDay ? time.dayHeading(event.start) : null}
            actions={actionsOf?.(event)}
            marked={marked?.has(event.id) === true}
          />
        );
      })}
    </ol>
  );
}
