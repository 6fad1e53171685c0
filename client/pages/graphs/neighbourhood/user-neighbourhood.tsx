import { Alert, Empty, Skeleton } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { LoadError } from '../../../components/load-error.tsx';
import { ShowMore } from '../../../components/show-more.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { EventLine, timelineHref } from './event-line.tsx';
import { group } from './grouped.ts';
import './neighbourhood.css';
import { type Neighbourhood, NeighbourhoodQuery } from './neighbourhood-query.ts';
import { ThingLists } from './thing-lists.tsx';

/** Events that are shown first, and at most. */
const FIRST = 20;
const MOST = 200;

/** Whose neighbourhood it is, and what of it. */
export type NeighbourhoodOf = {
  userId: string;
  /** The version of the sequence that this graph was computed from, instead of the current one. */
  graphId?: string | undefined;
  /** Only events of these types, by their codes. */
  types?: readonly string[] | undefined;
};

/** What a user did, the newest first, and with what. */
export function UserNeighbourhood({ userId, graphId, types }: NeighbourhoodOf) {
  const { neighbourhood: words } = useMessages();
  const [first, setFirst] = useState(FIRST);
  const [{ data, error }, reexecute] = useQuery({
    query: NeighbourhoodQuery,
    variables: { userId, first, graphId: graphId ?? null, types: types ? [...types] : null },
  });
  if (!data) {
    if (!error) return <Skeleton active />;
    return <LoadError error={error} retry={() => reexecute({ requestPolicy: 'network-only' })} />;
  }
  if (data.userNeighbourhood === null) return <Alert type="warning" showIcon title={words.unknown(userId)} />;
  const more = first < MOST && data.userNeighbourhood.eventCount > first;
  return (
    <>
      <NeighbourhoodView userId={userId} found={data.userNeighbourhood} />
      {more && <ShowMore onClick={() => setFirst(MOST)} />}
    </>
  );
}

function NeighbourhoodView({ userId, found }: { userId: string; found: Neighbourhood }) {
  const { neighbourhood: words } = useMessages();
  const { events, things } = group(found);
  if (events.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.nothing} />;
  const ids = events.map(({ event }) => event.id);
  return (
    <div className="neighbourhood">
      <p className="neighbourhood__head">
        <Link href={timelineHref(userId, ids)}>{words.inTimeline}</Link>
        {found.eventCount > events.length && (
          <span className="quiet">{words.newest(events.length, found.eventCount)}</span>
        )}
        {found.sequence?.status === 'PAST' && <span className="quiet">{words.ofGraph}</span>}
      </p>
      <ThingLists lists={things} />
      <section aria-label={words.events(found.eventCount)}>
        <h4>{words.events(found.eventCount)}</h4>
        <ul className="neighbour-events">
          {events.map((shown) => (
            <EventLine key={shown.event.id} userId={userId} shown={shown} />
          ))}
        </ul>
      </section>
    </div>
  );
}
