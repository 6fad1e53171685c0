import { Input } from 'antd';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useAddressText } from '../../../address/use-address-text.ts';
import { BatchButton } from '../../../batches/batch-button.tsx';
import { BatchStrip } from '../../../batches/batch-strip.tsx';
import { useJoinedBatch } from '../../../batches/use-batch.ts';
import { useSettled } from '../../../components/use-settled.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { useSnapshot } from '../../../runs/use-runs.tsx';
import { hasEnded } from '../../../runs/watch-run.ts';
import { ExportMenu } from '../export-menu.tsx';
import { UserRows } from './user-rows.tsx';
import { UserCountQuery } from './users-query.ts';

/** Milliseconds without a key before the search is sent. */
const typingPause = 250;

/** All users, with a search over their ids. */
export function UserList({ selected }: { selected: string | undefined }) {
  const { cohorts, users } = useMessages();
  const [typed, setTyped] = useAddressText('search', typingPause);
  const search = useSettled(typed.trim(), typingPause);
  const [{ data }] = useQuery({
    query: UserCountQuery,
    variables: { search: search === '' ? null : search },
  });
  const total = data?.users.totalCount;
  const batch = useJoinedBatch();
  const batchState = useSnapshot(batch?.watch)?.state;
  const busy = batchState !== undefined && !hasEnded(batchState);
  const narrowList = selected !== undefined;

  return (
    <section className="user-list" aria-label={users.table} data-compact={narrowList}>
      <div className="user-list__tools">
        <Input.Search
          allowClear
          value={typed}
          placeholder={users.search}
          aria-label={users.search}
          onChange={(event) => setTyped(event.target.value)}
        />
        <span className="user-list__count quiet">{total !== undefined && users.count(total)}</span>
        {!narrowList && (
          <Link href="/cohorts" className="nowrap">
            {cohorts.title}
          </Link>
        )}
        {!narrowList && <ExportMenu />}
        {!narrowList && <BatchButton disabled={busy || total === 0} />}
      </div>
      {batch !== null && <BatchStrip entry={batch} />}
      <UserRows key={search} search={search} selected={selected} busy={busy} />
    </section>
  );
}
