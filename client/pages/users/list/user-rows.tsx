import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { LoadError } from '../../../components/load-error.tsx';
import { useNarrow } from '../../../components/use-narrow.ts';
import { usePoll } from '../../../components/use-poll.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { useTimeFormat } from '../../../settings.tsx';
import { ListPlace } from '../../../virtual/list-place.tsx';
import { useSparseList } from '../../../virtual/use-sparse-list.ts';
import { useVirtualWindow } from '../../../virtual/use-virtual-window.ts';
import { VirtualTable } from '../../../virtual/virtual-table.tsx';
import { userColumns } from './user-columns.tsx';
import { UsersEmpty } from './users-empty.tsx';
import { UsersQuery } from './users-query.ts';

/** Milliseconds between two looks at the list while a batch is under way. */
const batchPollMs = 3_000;
/** Height of a row in pixels, as long as it was not painted: with one line, and with two. */
const [oneLine, twoLines] = [39, 57];
/** Browsers paint nothing beyond some 16 million pixels of height; further down, the search finds. */
const mostRows = 250_000;

type Props = { search: string; selected: string | undefined; busy: boolean };

/**
 * The users found, the most recently active first: any number of them, of which the rows in sight are loaded. Another search
 * needs another key.
 *
 * @param busy a batch is under way: what it makes of these users is stored by others than this page
 */
export function UserRows({ search, selected, busy }: Props) {
  const { messages } = useLanguage();
  const time = useTimeFormat();
  const [, navigate] = useLocation();
  const compact = useNarrow() || selected !== undefined;
  const columns = useMemo(() => userColumns(messages, time, compact), [messages, time, compact]);
  const area = useRef<HTMLDivElement>(null);
  const [total, setTotal] = useState<number | null>(null);
  const count = Math.min(total ?? 0, mostRows);
  const rows = useVirtualWindow({
    count,
    estimate: () => (compact ? twoLines : oneLine),
    list: area,
    overscan: 10,
  });
  const sight = [rows.indexes[0] ?? 0, rows.indexes.at(-1) ?? 0] as const;
  const list = useSparseList(
    UsersQuery,
    (place) => ({ ...place, search: search === '' ? null : search }),
    ({ users }) => users,
    sight,
  );
  useEffect(() => setTotal(list.total), [list.total]);
  usePoll(busy ? batchPollMs : null, list.again);

  const place =
    selected === undefined ? undefined : rows.indexes.find((index) => list.at(index)?.id === selected);
  const [shown, setShown] = useState<string>();
  useEffect(() => {
    if (place === undefined || shown === selected) return;
    area.current?.querySelector('[data-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    setShown(selected);
  }, [place, selected, shown]);

  if (list.error && list.total === null) return <LoadError error={list.error} retry={list.again} />;
  return (
    <>
      <VirtualTable
        caption={messages.users.table}
        area={area}
        columns={columns}
        rows={rows}
        total={list.total}
        at={list.at}
        isSelected={({ id }) => id === selected}
        onOpen={({ id }) => navigate(`/users/${encodeURIComponent(id)}`)}
        empty={<UsersEmpty search={search} />}
      />
      {list.error && <LoadError error={list.error} retry={list.again} />}
      <ListPlace sight={rows.sight} count={count} total={list.total ?? 0} onGo={rows.goTo} />
    </>
  );
}
