import { ListEnd } from '../../components/list-end.tsx';
import { LoadError } from '../../components/load-error.tsx';
import { useGrowingList } from '../../components/use-growing-list.ts';
import { behaviorFields } from '../../graphql/fragments.ts';
import { graphql } from '../../graphql/graphql.ts';
import { useMessages } from '../../i18n/language.tsx';
import { BehaviorTable } from './behavior-table.tsx';

const UnusedBehaviors = graphql(
  `
    query UnusedBehaviors($id: ID!, $after: String) {
      sequence(id: $id) {
        id
        unusedBehaviors(first: 100, after: $after) {
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

/** The behaviors that no event of a sequence rests on. Another sequence needs another key. */
export default function UnusedTab({ sequenceId }: { sequenceId: string }) {
  const { coverage } = useMessages();
  const list = useGrowingList(
    UnusedBehaviors,
    (after) => ({ id: sequenceId, after }),
    ({ sequence }) => sequence?.unusedBehaviors,
  );
  const { items, error, again } = list;
  if (error && !items) return <LoadError error={error} retry={again} />;
  return (
    <>
      <BehaviorTable behaviors={items ?? []} loading={items === null} emptyText={coverage.allUsed} />
      <ListEnd list={list} />
    </>
  );
}
