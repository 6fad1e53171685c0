import { useState } from 'react';
import { useQuery } from 'urql';
import { LoadError } from '../../components/load-error.tsx';
import { ShowMore } from '../../components/show-more.tsx';
import { behaviorFields } from '../../graphql/fragments.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useMessages } from '../../i18n/language.tsx';
import { BehaviorTable } from './behavior-table.tsx';

const UnusedBehaviors = graphql(
  `
    query UnusedBehaviors($id: ID!, $first: Int!) {
      sequence(id: $id) {
        id
        unusedBehaviors(first: $first) {
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
    }
  `,
  [behaviorFields],
);

const pageSize = 100;

/** The behaviors that no event of the present sequence rests on. */
export function UnusedTab({ sequenceId }: { sequenceId: string }) {
  const { coverage } = useMessages();
  const [first, setFirst] = useState(pageSize);
  const variables = { id: sequenceId, first };
  const [{ data, error, fetching }, reexecute] = useQuery({ query: UnusedBehaviors, variables });
  const page = data?.sequence?.unusedBehaviors;
  if (error && !page) return <LoadError error={error} retry={reexecute} />;
  return (
    <>
      <BehaviorTable
        behaviors={page?.edges.map(({ node }) => node) ?? []}
        loading={fetching && !page}
        emptyText={coverage.allUsed}
      />
      {page?.pageInfo.hasNextPage && <ShowMore onClick={() => setFirst(first + pageSize)} />}
    </>
  );
}
