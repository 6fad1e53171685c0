import { Table } from 'antd';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import { useAddressText } from '../../address/use-address-text.ts';
import { CursorPager } from '../../components/cursor-pager.tsx';
import { LoadError } from '../../components/load-error.tsx';
import { rowOpening } from '../../components/row-opening.ts';
import { useCursorPages } from '../../components/use-cursor-pages.ts';
import { useNarrow } from '../../components/use-narrow.ts';
import { usePoll } from '../../components/use-poll.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { useMoney } from '../../spending/use-money.ts';
import { NoRuns } from './no-runs.tsx';
import { runColumns } from './run-columns.tsx';
import { RunFilter, readChoice } from './run-filter.tsx';
import { RunsQuery } from './runs-query.ts';

const pageSize = 50;
/** Milliseconds between two looks at the list, while something is under way and while nothing is. */
const [busyMs, idleMs] = [2_000, 15_000];

/** All runs by pages, the newest first. */
export function RunList({ selected }: { selected: string | undefined }) {
  const { language, messages } = useLanguage();
  const { runs } = messages;
  const [, navigate] = useLocation();
  const [kind, setKind] = useAddressText('kind');
  const [status, setStatus] = useAddressText('status');
  const choice = readChoice(kind, status);
  const pages = useCursorPages(JSON.stringify(choice));
  const [{ data, error, fetching }, reexecute] = useQuery({
    query: RunsQuery,
    variables: {
      first: pageSize,
      after: pages.after,
      kind: choice.kind,
      status: choice.status === null ? null : [choice.status],
    },
  });
  const showAll = () => {
    setKind('');
    setStatus('');
  };
  const rows = data?.runs.edges.map(({ node }) => node) ?? [];
  const again = () => reexecute({ requestPolicy: 'network-only' });
  usePoll(rows.some(({ endedAt }) => endedAt === null) ? busyMs : idleMs, again);
  const narrow = useNarrow();
  const money = useMoney();
  const columns = useMemo(
    () => runColumns(messages, language, money, narrow || selected !== undefined),
    [messages, language, money, narrow, selected],
  );

  return (
    <section className="run-list" aria-label={runs.table} data-compact={selected !== undefined}>
      <div className="run-list__tools">
        <RunFilter
          choice={choice}
          onChoose={(next) => {
            setKind(next.kind ?? '');
            setStatus(next.status ?? '');
          }}
        />
        {data && <span className="quiet">{runs.count(data.runs.totalCount)}</span>}
      </div>
      {error && !data ? (
        <LoadError error={error} retry={again} />
      ) : (
        <div className="run-list__rows">
          <Table
            aria-label={runs.table}
            size="small"
            rowKey="id"
            columns={columns}
            dataSource={rows}
            loading={fetching && !data}
            pagination={false}
            rowClassName={(run) => (run.id === selected ? 'run-row run-row--selected' : 'run-row')}
            onRow={(run) => rowOpening(() => navigate(`/runs/${run.id}`))}
            locale={{
              emptyText: data ? <NoRuns filtered={kind !== '' || status !== ''} onAll={showAll} /> : ' ',
            }}
          />
        </div>
      )}
      {data && (
        <CursorPager
          pages={pages}
          size={pageSize}
          shown={rows.length}
          total={data.runs.totalCount}
          next={data.runs.pageInfo.hasNextPage ? data.runs.pageInfo.endCursor : null}
        />
      )}
    </section>
  );
}
