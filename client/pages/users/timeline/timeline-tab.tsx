import { Skeleton } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { LoadError } from '../../../components/load-error.tsx';
import { ShowMore } from '../../../components/show-more.tsx';
import { behaviorFields, eventFields } from '../../../graphql/fragments.ts';
import { graphql } from '../../../graphql/graphql.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Timeline } from './timeline.tsx';

const UserTimeline = graphql(
  `
    query UserTimeline($id: ID!, $first: Int!) {
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
        currentSequence {
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
    }
  `,
  [behaviorFields, eventFields],
);

const pageSize = 200;

/** A user's behaviors and, beside them, the events of the present sequence. */
export default function TimelineTab({ userId }: { userId: string }) {
  const { behavior, timeline } = useMessages();
  const [first, setFirst] = useState(pageSize);
  const [{ data, error }, reexecute] = useQuery({ query: UserTimeline, variables: { id: userId, first } });
  const user = data?.user;
  if (error && !user) return <LoadError error={error} retry={reexecute} />;
  if (!user) return <Skeleton active className="page-skeleton" />;
  const behaviors = user.behaviors.edges.map(({ node }) => node);
  if (behaviors.length === 0) return <p className="quiet">{behavior.none}</p>;
  const events = user.currentSequence?.events.edges.map(({ node }) => node) ?? [];
  return (
    <>
      <p className="timeline__hint quiet">{timeline.hint}</p>
      <Timeline behaviors={behaviors} events={events} />
      {user.behaviors.pageInfo.hasNextPage && <ShowMore onClick={() => setFirst(first + pageSize)} />}
    </>
  );
}
