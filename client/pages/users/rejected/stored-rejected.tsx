import { Skeleton } from 'antd';
import { ListEnd } from '../../../components/list-end.tsx';
import { LoadError } from '../../../components/load-error.tsx';
import { useGrowingList } from '../../../components/use-growing-list.ts';
import { rejectedLineFields } from '../../../graphql/fragments.ts';
import { graphql } from '../../../graphql/graphql.ts';
import { RejectedList } from './rejected-list.tsx';

const RejectedLines = graphql(
  `
    query RejectedLines($id: ID!, $after: String) {
      sequence(id: $id) {
        id
        rejectedLines(first: 100, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              ...RejectedLineFields
            }
          }
        }
      }
    }
  `,
  [rejectedLineFields],
);

/** The lines of a sequence that did not pass the checks. Another sequence needs another key. */
export function StoredRejected({ sequenceId }: { sequenceId: string }) {
  const list = useGrowingList(
    RejectedLines,
    (after) => ({ id: sequenceId, after }),
    ({ sequence }) => sequence?.rejectedLines,
  );
  const { items, error, again } = list;
  if (error && !items) return <LoadError error={error} retry={again} />;
  if (!items) return <Skeleton active className="page-skeleton" />;
  return (
    <>
      <RejectedList lines={items} />
      <ListEnd list={list} />
    </>
  );
}
