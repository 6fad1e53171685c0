import { useMemo } from 'react';
import type { Event } from '../../../graphql/fragments.ts';
import { hasEnded, type RunSnapshot } from '../../../runs/watch-run.ts';
import { EventList } from './event-list.tsx';
import { EventsEmpty } from './events-empty.tsx';

/** Events as they come, each at its place in time. */
export function LiveEvents({ events, snapshot }: { events: readonly Event[]; snapshot: RunSnapshot | null }) {
  const ordered = useMemo(
    () => events.toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start)),
    [events],
  );
  if (ordered.length > 0) return <EventList events={ordered} />;
  return <EventsEmpty reason={snapshot === null || hasEnded(snapshot.state) ? 'none' : 'waiting'} />;
}
