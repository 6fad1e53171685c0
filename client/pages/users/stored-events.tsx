import { Skeleton } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { LoadError } from '../../components/load-error.tsx';
import { ShowMore } from '../../components/show-more.tsx';
import { eventFields } from '../../graphql/fragments.ts';
import { graphql } from '../../graphql/graphql.ts';
import { EventActions } from './corrections/event-actions.tsx';
import { EventList } from './event-list.tsx';
import { EventsEmpty } from './events-empty.tsx';
import { useAllMarked } from './marks/use-all-marked.ts';

const SequenceEvents = graphql(
  `
    query SequenceEvents($id: ID!, $first: Int!) {
      sequence(id: $id) {
        id
        events(first: $first) {
          pageInfo {
            hasNextPage
          }
          edges {
            node {
              ...EventFields
            }
          }
        }
      }
    }
  `,
  [eventFields],
);

const pageSize = 100;

type Props = {
  sequenceId: string;
  /** Events of a past version cannot be corrected. */
  isPast: boolean;
  marked: ReadonlySet<string> | undefined;
};

/** The events of a stored sequence in time order. */
export function StoredEvents({ sequenceId, isPast, marked }: Props) {
  const [first, setFirst] = useState(pageSize);
  const [{ data, error, fetching }, reexecute] = useQuery({
    query: SequenceEvents,
    variables: { id: sequenceId, first },
  });
  const page = data?.sequence?.events;
  const shown = new Set(page?.edges.map(({ node }) => node.id));
  useAllMarked({
    marked,
    isShown: (id) => shown.has(id),
    hasMore: !fetching && !error && page?.pageInfo.hasNextPage === true,
    loadMore: () => setFirst(first * 2),
  });
  const refresh = () => reexecute({ requestPolicy: 'network-only' });
  if (error && !page) return <LoadError error={error} retry={reexecute} />;
  if (!page) return <Skeleton active className="page-skeleton" />;
  if (page.edges.length === 0) return <EventsEmpty reason="zero" />;
  return (
    <>
      <EventList
        events={page.edges.map(({ node }) => node)}
        {...(marked && { marked })}
        {...(!isPast && {
          actionsOf: (event) => <EventActions event={event} onChange={refresh} />,
        })}
      />
      {page.pageInfo.hasNextPage && <ShowMore onClick={() => setFirst(first + pageSize)} />}
    </>
  );
}
