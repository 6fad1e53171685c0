import { Skeleton } from 'antd';
import { useEffect } from 'react';
import { ListEnd } from '../../../components/list-end.tsx';
import { LoadError } from '../../../components/load-error.tsx';
import { useGrowingList } from '../../../components/use-growing-list.ts';
import { behaviorFields } from '../../../graphql/fragments.ts';
import { graphql } from '../../../graphql/graphql.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { SequenceEvents } from '../events/sequence-events-query.ts';
import { useAllMarked } from '../marks/use-all-marked.ts';
import { Timeline } from './timeline.tsx';

const TimelineBehaviors = graphql(
  `
    query TimelineBehaviors($id: ID!, $after: String) {
      user(id: $id) {
        id
        behaviors(first: 100, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              ...BehaviorFields
            }
          }
        }
      }
    }
  `,
  [behaviorFields],
);

type Props = {
  userId: string;
  /** The version whose events are shown; null when there is none. */
  sequenceId: string | null;
  marked: ReadonlySet<string> | undefined;
};

/** A user's behaviors and, beside them, the events of a sequence. Another sequence needs another key. */
export default function TimelineTab({ userId, sequenceId, marked }: Props) {
  const { behavior, timeline } = useMessages();
  const rows = useGrowingList(
    TimelineBehaviors,
    (after) => ({ id: userId, after }),
    ({ user }) => user?.behaviors,
  );
  // There is no sequence 0.
  const events = useGrowingList(
    SequenceEvents,
    (after) => ({ id: sequenceId ?? '0', after }),
    ({ sequence }) => sequence?.events,
  );
  const shown = new Set(rows.items?.map(({ id }) => id));
  const restsOnShown = (id: string) =>
    events.items?.find((event) => event.id === id)?.evidence.some((row) => shown.has(row.id)) ?? false;
  useAllMarked({ marked, isShown: restsOnShown, hasMore: rows.hasMore, loadMore: rows.loadMore });

  // Events begin in time order, too: enough are there when the last begins behind the last behavior.
  const until = rows.items?.at(-1)?.at;
  const lastStart = events.items?.at(-1)?.start;
  const lacksEvents =
    events.hasMore &&
    until !== undefined &&
    lastStart !== undefined &&
    Date.parse(lastStart) <= Date.parse(until);
  useEffect(() => {
    if (lacksEvents) events.loadMore();
  });

  if (rows.error && !rows.items) return <LoadError error={rows.error} retry={rows.again} />;
  if (!rows.items || (sequenceId !== null && !events.items && !events.error))
    return <Skeleton active className="page-skeleton" />;
  if (rows.items.length === 0) return <p className="quiet">{behavior.none}</p>;
  return (
    <>
      <p className="timeline__hint quiet">{timeline.hint}</p>
      <Timeline behaviors={rows.items} events={events.items ?? []} marked={marked} />
      {events.error && <LoadError error={events.error} retry={events.again} />}
      <ListEnd list={rows} />
    </>
  );
}
