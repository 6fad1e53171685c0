import { Skeleton } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { LoadError } from '../../components/load-error.tsx';
import { ShowMore } from '../../components/show-more.tsx';
import { rejectedLineFields } from '../../graphql/fragments.ts';
import { graphql } from '../../graphql/graphql.ts';
import { RejectedList } from './rejected-list.tsx';

const RejectedLines = graphql(
  `
    query RejectedLines($id: ID!, $first: Int!) {
      sequence(id: $id) {
        id
        rejectedLines(first: $first) {
          pageInfo {
            hasNextPage
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

const pageSize = 100;

export function StoredRejected({ sequenceId }: { sequenceId: string }) {
  const [first, setFirst] = useState(pageSize);
  const [{ data, error }, reexecute] = useQuery({
    query: RejectedLines,
    variables: { id: sequenceId, first },
  });
  const page = data?.sequence?.rejectedLines;
  if (error && !page) return <LoadError error={error} retry={reexecute} />;
  if (!page) return <Skeleton active className="page-skeleton" />;
  return (
    <>
      <RejectedList lines={page.edges.map(({ node }) => node)} />
      {page.pageInfo.hasNextPage && <ShowMore onClick={() => setFirst(first + pageSize)} />}
    </>
  );
}
