import { Input, Table, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { CursorPager } from '../../../components/cursor-pager.tsx';
import { LoadError } from '../../../components/load-error.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { NoEntries } from './no-entries.tsx';
import { type EntrySearch, pageSize } from './use-entry-search.ts';

/** One page of a part of the catalog. */
type Page<Entry> = {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: readonly { node: Entry }[];
};

type Props<Entry> = {
  kind: 'APPS' | 'MEDIA' | 'PLACES' | 'ITEMS';
  search: EntrySearch;
  page: Page<Entry> | undefined;
  error: CombinedError | undefined;
  retry: () => void;
  columns: NonNullable<TableProps<Entry>['columns']>;
  /** True when only some entries are asked for, whatever the search. */
  filtered?: boolean;
  /** What else can be done, beside the search. */
  tools?: ReactNode;
  children?: ReactNode;
};

/** A part of the catalog by pages, with a search. */
export function EntryList<Entry extends { id: string }>(props: Props<Entry>) {
  const { kind, search, page, error, retry, columns, filtered = false, tools, children } = props;
  const { catalog, kind: kinds } = useMessages().data;
  return (
    <section className="entry-list" aria-label={kinds[kind]}>
      <div className="entry-list__tools">
        <Input.Search
          allowClear
          value={search.typed}
          placeholder={catalog.search}
          aria-label={catalog.search}
          onChange={(event) => search.type(event.target.value)}
        />
        {tools}
        {page && <span className="quiet">{catalog.count[kind](page.totalCount)}</span>}
      </div>
      {children}
      {error && !page ? (
        <LoadError error={error} retry={retry} />
      ) : (
        <div className="entry-list__rows">
          <Table
            aria-label={kinds[kind]}
            size="small"
            rowKey="id"
            tableLayout="fixed"
            columns={columns}
            dataSource={page?.edges.map(({ node }) => node) ?? []}
            loading={page === undefined}
            pagination={false}
            locale={{
              emptyText: page ? <NoEntries kind={kind} searched={filtered || search.search !== null} /> : ' ',
            }}
          />
        </div>
      )}
      {page && (
        <CursorPager
          pages={search.pages}
          size={pageSize}
          shown={page.edges.length}
          total={page.totalCount}
          next={page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null}
        />
      )}
    </section>
  );
}
