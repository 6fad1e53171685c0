import { Empty, Table } from 'antd';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { Link, useLocation } from 'wouter';
import { CursorPager } from '../../../components/cursor-pager.tsx';
import { LoadError } from '../../../components/load-error.tsx';
import { rowOpening } from '../../../components/row-opening.ts';
import { useCursorPages } from '../../../components/use-cursor-pages.ts';
import { useNarrow } from '../../../components/use-narrow.ts';
import { usePoll } from '../../../components/use-poll.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { importColumns } from './import-columns.tsx';
import { ImportsQuery } from './imports-query.ts';

const pageSize = 50;
/** Milliseconds between two looks at the list, while something is under way and while nothing is. */
const [busyMs, idleMs] = [1_500, 15_000];

/** All imports by pages, the newest first. */
export function ImportList({ selected }: { selected: string | undefined }) {
  const { data: words } = useMessages();
  const { history } = words;
  const [, navigate] = useLocation();
  const pages = useCursorPages('imports');
  const [{ data, error, fetching }, reexecute] = useQuery({
    query: ImportsQuery,
    variables: { first: pageSize, after: pages.after },
  });
  const rows = data?.imports.edges.map(({ node }) => node) ?? [];
  const again = () => reexecute({ requestPolicy: 'network-only' });
  usePoll(rows.some(({ endedAt }) => endedAt === null) ? busyMs : idleMs, again);
  const narrow = useNarrow();
  const compact = narrow || selected !== undefined;
  const columns = useMemo(() => importColumns(words, compact), [words, compact]);
  return (
    <section className="import-list" aria-label={history.table} data-compact={selected !== undefined}>
      {data && <p className="import-list__count quiet">{history.count(data.imports.totalCount)}</p>}
      {error && !data ? (
        <LoadError error={error} retry={again} />
      ) : (
        <div className="import-list__rows">
          <Table
            aria-label={history.table}
            size="small"
            rowKey="id"
            columns={columns}
            dataSource={rows}
            loading={fetching && !data}
            pagination={false}
            rowClassName={({ id }) => (id === selected ? 'import-row import-row--selected' : 'import-row')}
            onRow={({ id }) => rowOpening(() => navigate(`/data/history/${id}`))}
            locale={{ emptyText: data ? <NoImports /> : ' ' }}
          />
        </div>
      )}
      {data && (
        <CursorPager
          pages={pages}
          size={pageSize}
          shown={rows.length}
          total={data.imports.totalCount}
          next={data.imports.pageInfo.hasNextPage ? data.imports.pageInfo.endCursor : null}
        />
      )}
    </section>
  );
}

function NoImports() {
  const { history } = useMessages().data;
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={history.empty}>
      <Link href="/data">{history.emptyHint}</Link>
    </Empty>
  );
}
