import { useQuery } from 'urql';
import { CursorPager } from '../../../components/cursor-pager.tsx';
import { LoadError } from '../../../components/load-error.tsx';
import { useCursorPages } from '../../../components/use-cursor-pages.ts';
import { behaviorFields } from '../../../graphql/fragments.ts';
import { graphql } from '../../../graphql/graphql.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { BehaviorTable } from './behavior-table.tsx';

const UserBehaviors = graphql(
  `
    query UserBehaviors($id: ID!, $first: Int!, $after: String) {
      user(id: $id) {
        id
        behaviors(first: $first, after: $after) {
          totalCount
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

/** A user's raw behaviors by pages. */
export default function BehaviorsTab({ userId }: { userId: string }) {
  const { behavior } = useMessages();
  const pages = useCursorPages(userId);
  const variables = { id: userId, first: pageSize, after: pages.after };
  const [{ data, error, fetching }, reexecute] = useQuery({ query: UserBehaviors, variables });
  const page = data?.user?.behaviors;
  if (error && !page) return <LoadError error={error} retry={reexecute} />;
  return (
    <>
      <BehaviorTable
        behaviors={page?.edges.map(({ node }) => node) ?? []}
        loading={fetching && !page}
        emptyText={behavior.none}
      />
      {page && (
        <CursorPager
          pages={pages}
          size={pageSize}
          shown={page.edges.length}
          total={page.totalCount}
          next={page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null}
        />
      )}
    </>
  );
}
