import { useQuery } from 'urql';
import { useMessages } from '../../../i18n/language.tsx';
import { PlacesQuery } from './catalog-query.ts';
import { EntryList } from './entry-list.tsx';
import { EntryName } from './entry-name.tsx';
import { pageSize, useEntrySearch } from './use-entry-search.ts';

export function PlaceList() {
  const { catalog } = useMessages().data;
  const search = useEntrySearch('places');
  const [{ data, error }, reexecute] = useQuery({
    query: PlacesQuery,
    variables: { first: pageSize, after: search.pages.after, search: search.search },
  });
  return (
    <EntryList
      kind="PLACES"
      search={search}
      page={data?.page}
      error={error}
      retry={() => reexecute({ requestPolicy: 'network-only' })}
      columns={[
        { title: catalog.name, key: 'name', render: (_, place) => <EntryName {...place} /> },
        { title: catalog.type, key: 'type', render: (_, { type }) => type ?? '—' },
      ]}
    />
  );
}
