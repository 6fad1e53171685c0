import { PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Table } from 'antd';
import { useState } from 'react';
import { type CombinedError, useQuery } from 'urql';
import { CursorPager } from '../../components/cursor-pager.tsx';
import { useCursorPages } from '../../components/use-cursor-pages.ts';
import { useNarrow } from '../../components/use-narrow.ts';
import { useMessages } from '../../i18n/language.tsx';
import { useTimeFormat } from '../../settings.tsx';
import { AccessError } from './access-error.tsx';
import { tokenColumns } from './token-columns.tsx';
import { TokenDialog } from './token-dialog.tsx';
import { dependsOnTokens, TokensQuery } from './tokens-query.ts';

const pageSize = 50;

/** All tokens, and a way to make another one. */
export function TokensTab() {
  const { access: words } = useMessages();
  const time = useTimeFormat();
  const narrow = useNarrow();
  const pages = useCursorPages('tokens');
  const [adding, setAdding] = useState(false);
  const [problem, setProblem] = useState<CombinedError>();
  const [{ data, error }, reexecute] = useQuery({
    query: TokensQuery,
    variables: { first: pageSize, after: pages.after },
    context: dependsOnTokens,
  });
  if (error && !data)
    return <AccessError error={error} retry={() => reexecute({ requestPolicy: 'network-only' })} />;
  const rows = data?.accessTokens.edges.map(({ node }) => node) ?? [];
  return (
    <>
      <div className="access-tools">
        <p className="quiet access-tools__words">{words.tokens.explain}</p>
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
          {words.tokens.add}
        </Button>
      </div>
      {problem && (
        <Alert
          type="error"
          showIcon
          title={words.page.failed}
          description={problem.graphQLErrors[0]?.message}
        />
      )}
      <Table
        size="small"
        rowKey="id"
        aria-label={words.tokens.table}
        className="access-table"
        columns={tokenColumns({ words, time, narrow, now: Date.now(), onProblem: setProblem })}
        dataSource={rows}
        loading={!data}
        pagination={false}
        locale={{ emptyText: data ? words.tokens.empty : ' ' }}
      />
      {data && (
        <CursorPager
          pages={pages}
          size={pageSize}
          shown={rows.length}
          total={data.accessTokens.totalCount}
          next={data.accessTokens.pageInfo.hasNextPage ? data.accessTokens.pageInfo.endCursor : null}
        />
      )}
      {adding && <TokenDialog onClose={() => setAdding(false)} />}
    </>
  );
}
