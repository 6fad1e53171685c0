import { Input, Table } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import { useQuery } from 'urql';
import { Link, useLocation } from 'wouter';
import { useAddressText } from '../../address/use-address-text.ts';
import { BatchButton } from '../../batches/batch-button.tsx';
import { BatchStrip } from '../../batches/batch-strip.tsx';
import { useJoinedBatch } from '../../batches/use-batch.ts';
import { CursorPager } from '../../components/cursor-pager.tsx';
import { LoadError } from '../../components/load-error.tsx';
import { rowOpening } from '../../components/row-opening.ts';
import { useCursorPages } from '../../components/use-cursor-pages.ts';
import { useNarrow } from '../../components/use-narrow.ts';
import { usePoll } from '../../components/use-poll.ts';
import { useSettled } from '../../components/use-settled.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { useSnapshot } from '../../runs/use-runs.tsx';
import { hasEnded } from '../../runs/watch-run.ts';
import { useTimeFormat } from '../../settings.tsx';
import { ExportMenu } from './export-menu.tsx';
import { userColumns } from './user-columns.tsx';
import { UsersEmpty } from './users-empty.tsx';
import { UsersQuery } from './users-query.ts';

const pageSize = 50;
/** Milliseconds without a key before the search is sent. */
const typingPause = 250;
/** Milliseconds between two looks at the list while a batch is under way. */
const batchPollMs = 3_000;

/** All users by pages, with a search over their ids. */
export function UserList({ selected }: { selected: string | undefined }) {
  const { messages } = useLanguage();
  const { users } = messages;
  const time = useTimeFormat();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useAddressText('search', typingPause);
  const search = useSettled(typed.trim(), typingPause);
  const pages = useCursorPages(search);
  const [{ data, error, fetching }, reexecute] = useQuery({
    query: UsersQuery,
    variables: { first: pageSize, after: pages.after, search: search === '' ? null : search },
  });
  const rows = data?.users.edges.map(({ node }) => node) ?? [];
  const narrow = useNarrow();
  const columns = useMemo(
    () => userColumns(messages, time, narrow || selected !== undefined),
    [messages, time, narrow, selected],
  );
  const batch = useJoinedBatch();
  const batchState = useSnapshot(batch?.watch)?.state;
  const busy = batchState !== undefined && !hasEnded(batchState);
  // What a batch makes of the users on this page is stored by others than this page.
  usePoll(busy ? batchPollMs : null, () => reexecute({ requestPolicy: 'network-only' }));
  const narrowList = selected !== undefined;
  const area = useRef<HTMLDivElement>(null);
  const loaded = data !== undefined;

  useEffect(() => {
    if (loaded && selected !== undefined) {
      area.current?.querySelector('.user-row--selected')?.scrollIntoView({ block: 'nearest' });
    }
  }, [loaded, selected]);

  return (
    <section className="user-list" aria-label={users.table} data-compact={selected !== undefined}>
      <div className="user-list__tools">
        <Input.Search
          allowClear
          value={typed}
          placeholder={users.search}
          aria-label={users.search}
          onChange={(event) => setTyped(event.target.value)}
        />
        {data && <span className="quiet">{users.count(data.users.totalCount)}</span>}
        {!narrowList && (
          <Link href="/cohorts" className="nowrap">
            {messages.cohorts.title}
          </Link>
        )}
        {!narrowList && <ExportMenu />}
        {!narrowList && <BatchButton disabled={busy || data?.users.totalCount === 0} />}
      </div>
      {batch !== null && <BatchStrip entry={batch} />}
      {error && !data ? (
        <LoadError error={error} retry={() => reexecute({ requestPolicy: 'network-only' })} />
      ) : (
        <div ref={area} className="user-list__rows">
          <Table
            size="small"
            rowKey="id"
            columns={columns}
            dataSource={rows}
            loading={fetching && !data}
            pagination={false}
            rowClassName={(user) => (user.id === selected ? 'user-row user-row--selected' : 'user-row')}
            onRow={(user) => rowOpening(() => navigate(`/users/${encodeURIComponent(user.id)}`))}
            locale={{ emptyText: data ? <UsersEmpty search={search} /> : ' ' }}
          />
        </div>
      )}
      {data && (
        <CursorPager
          pages={pages}
          size={pageSize}
          shown={rows.length}
          total={data.users.totalCount}
          next={data.users.pageInfo.hasNextPage ? data.users.pageInfo.endCursor : null}
        />
      )}
    </section>
  );
}
