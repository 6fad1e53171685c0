import { Select } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAddressChoice } from '../../../address/use-address-choice.ts';
import { useNarrow } from '../../../components/use-narrow.ts';
import { usePoll } from '../../../components/use-poll.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { type TaggedKind, taggedQueries } from './catalog-query.ts';
import { EntryList } from './entry-list.tsx';
import { TagButtons } from './tag-buttons.tsx';
import { taggedColumns } from './tagged-columns.tsx';
import { TaggingStrip } from './tagging-strip.tsx';
import { pageSize, useEntrySearch } from './use-entry-search.ts';
import { useTagging } from './use-tagging.ts';

const filters = { ALL: null, TAGGED: true, UNTAGGED: false } as const;
type Filter = keyof typeof filters;
const filterNames = ['ALL', 'TAGGED', 'UNTAGGED'] as const satisfies Filter[];

/** Milliseconds between two looks at the tags while the model writes some. */
const taggingPollMs = 1_000;

/** Apps or media with their tags. */
export function TaggedList({ kind }: { kind: TaggedKind }) {
  const { data: words } = useMessages();
  const { catalog } = words;
  const narrow = useNarrow();
  const [filter, setFilter] = useAddressChoice('show', filterNames);
  const [editing, setEditing] = useState<string | null>(null);
  const search = useEntrySearch(`${kind} ${filter}`);
  const [{ data, error }, reexecute] = useQuery({
    query: taggedQueries[kind],
    variables: {
      first: pageSize,
      after: search.pages.after,
      search: search.search,
      tagged: filters[filter],
    },
  });
  const again = () => reexecute({ requestPolicy: 'network-only' });
  const tagging = useTagging(kind);
  usePoll(tagging.busy ? taggingPollMs : null, again);
  const columns = taggedColumns({ words, kind, narrow, editing, onEdit: setEditing, tagging });
  return (
    <EntryList
      kind={kind}
      search={search}
      page={data?.page}
      error={error}
      retry={again}
      columns={columns}
      filtered={filter !== 'ALL'}
      tools={
        <>
          <Select
            className="entry-list__filter"
            aria-label={catalog.show}
            value={filter}
            onChange={setFilter}
            options={filterNames.map((value) => ({ value, label: catalog.filter[value] }))}
          />
          {data && (
            <TagButtons tagging={tagging} untagged={data.untagged.totalCount} total={data.page.totalCount} />
          )}
        </>
      }
    >
      {tagging.entry && <TaggingStrip entry={tagging.entry} />}
    </EntryList>
  );
}
