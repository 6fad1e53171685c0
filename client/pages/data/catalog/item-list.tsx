import { useQuery } from 'urql';
import { useNarrow } from '../../../components/use-narrow.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { ItemsQuery } from './catalog-query.ts';
import { EntryList } from './entry-list.tsx';
import { EntryName } from './entry-name.tsx';
import { pageSize, useEntrySearch } from './use-entry-search.ts';

export function ItemList() {
  const { catalog } = useMessages().data;
  const narrow = useNarrow();
  const search = useEntrySearch('items');
  const [{ data, error }, reexecute] = useQuery({
    query: ItemsQuery,
    variables: { first: pageSize, after: search.pages.after, search: search.search },
  });
  return (
    <EntryList
      kind="ITEMS"
      search={search}
      page={data?.page}
      error={error}
      retry={() => reexecute({ requestPolicy: 'network-only' })}
      columns={[
        { title: catalog.name, key: 'name', render: (_, item) => <EntryName {...item} /> },
        { title: catalog.category, key: 'category', render: (_, { category }) => category ?? '—' },
        { title: catalog.brand, key: 'brand', render: (_, { brand }) => brand ?? '—' },
        { title: catalog.series, key: 'series', hidden: narrow, render: (_, { series }) => series ?? '—' },
      ]}
    />
  );
}
