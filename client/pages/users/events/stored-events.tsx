import { Skeleton } from 'antd';
import { ListEnd } from '../../../components/list-end.tsx';
import { LoadError } from '../../../components/load-error.tsx';
import { useGrowingList } from '../../../components/use-growing-list.ts';
import { useKept } from '../../../undo/use-deletions.tsx';
import { EventActions } from '../corrections/event-actions.tsx';
import { useAllMarked } from '../marks/use-all-marked.ts';
import { EventList } from './event-list.tsx';
import { EventsEmpty } from './events-empty.tsx';
import { SequenceEvents } from './sequence-events-query.ts';

type Props = {
  sequenceId: string;
  /** Events of a past version cannot be corrected. */
  isPast: boolean;
  marked: ReadonlySet<string> | undefined;
};

/** The events of a stored sequence in time order. Another sequence needs another key. */
export function StoredEvents({ sequenceId, isPast, marked }: Props) {
  const list = useGrowingList(
    SequenceEvents,
    (after) => ({ id: sequenceId, after }),
    ({ sequence }) => sequence?.events,
  );
  const { error, hasMore, loadMore, again } = list;
  const kept = useKept('event', list.items ?? []);
  const items = list.items === null ? null : kept;
  const shown = new Set(items?.map(({ id }) => id));
  useAllMarked({ marked, isShown: (id) => shown.has(id), hasMore, loadMore });
  if (error && !items) return <LoadError error={error} retry={again} />;
  if (!items) return <Skeleton active className="page-skeleton" />;
  if (items.length === 0) return <EventsEmpty reason="zero" />;
  return (
    <>
      <EventList
        events={items}
        {...(marked && { marked })}
        {...(!isPast && { actionsOf: (event) => <EventActions event={event} onChange={again} /> })}
      />
      <ListEnd list={list} />
    </>
  );
}
