import { useQuery } from 'urql';
import { CursorPager } from '../../../components/cursor-pager.tsx';
import { LoadError } from '../../../components/load-error.tsx';
import { useCursorPages } from '../../../components/use-cursor-pages.ts';
import { behaviorFields } from '../../../graphql/fragments.ts';
import { graphql } from '../../../graphql/graphql.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { BehaviorTable } from './behavior-table.tsx';

const UnusedBehaviors = graphql(
  `
    query UnusedBehaviors($id: ID!, $first: Int!, $after: String) {
      sequence(id: $id) {
        id
        unusedBehaviors(first: $first, after: $after) {
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

const pageSize = 50;

/** The behaviors that no event of a sequence rests on, by pages. @param count how many there are */
export default function UnusedTab({ sequenceId, count }: { sequenceId: string; count: number }) {
  const { coverage } = useMessages();
  const pages = useCursorPages(sequenceId);
  const variables = { id: sequenceId, first: pageSize, after: pages.after };
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
      {page && (
        <CursorPager
          pages={pages}
          size={pageSize}
          shown={page.edges.length}
          total={count}
          next={page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null}
        />
      )}
    </>
  );
}
