import { Skeleton } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { LoadError } from '../../../components/load-error.tsx';
import { ShowMore } from '../../../components/show-more.tsx';
import { behaviorFields, eventFields } from '../../../graphql/fragments.ts';
import { graphql } from '../../../graphql/graphql.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { useAllMarked } from '../marks/use-all-marked.ts';
import { Timeline } from './timeline.tsx';

const UserTimeline = graphql(
  `
    query UserTimeline($id: ID!, $first: Int!, $sequenceId: ID!, $withEvents: Boolean!) {
      user(id: $id) {
        id
        behaviors(first: $first) {
          pageInfo {
            hasNextPage
          }
          edges {
            node {
              ...BehaviorFields
            }
          }
        }
      }
      sequence(id: $sequenceId) @include(if: $withEvents) {
        id
        events(first: $first) {
          edges {
            node {
              ...EventFields
            }
          }
        }
      }
    }
  `,
  [behaviorFields, eventFields],
);

const pageSize = 200;

type Props = {
  userId: string;
  /** The version whose events are shown; null when there is none. */
  sequenceId: string | null;
  marked: ReadonlySet<string> | undefined;
};

/** A user's behaviors and, beside them, the events of a sequence. */
export default function TimelineTab({ userId, sequenceId, marked }: Props) {
  const { behavior, timeline } = useMessages();
  const [first, setFirst] = useState(pageSize);
  const [{ data, error, fetching }, reexecute] = useQuery({
    query: UserTimeline,
    variables: { id: userId, first, sequenceId: sequenceId ?? '', withEvents: sequenceId !== null },
  });
  const user = data?.user;
  const events = data?.sequence?.events.edges.map(({ node }) => node) ?? [];
  const rows = new Set(user?.behaviors.edges.map(({ node }) => node.id));
  useAllMarked({
    marked,
    isShown: (id) =>
      events.find((event) => event.id === id)?.evidence.some((row) => rows.has(row.id)) ?? false,
    hasMore: !fetching && !error && user?.behaviors.pageInfo.hasNextPage === true,
    loadMore: () => setFirst(first * 2),
  });
  if (error && !user) return <LoadError error={error} retry={reexecute} />;
  if (!user) return <Skeleton active className="page-skeleton" />;
  const behaviors = user.behaviors.edges.map(({ node }) => node);
  if (behaviors.length === 0) return <p className="quiet">{behavior.none}</p>;
  return (
    <>
      <p className="timeline__hint quiet">{timeline.hint}</p>
      <Timeline behaviors={behaviors} events={events} marked={marked} />
      {user.behaviors.pageInfo.hasNextPage && <ShowMore onClick={() => setFirst(first + pageSize)} />}
    </>
  );
}
