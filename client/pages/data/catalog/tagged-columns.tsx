import type { TableProps } from 'antd';
import type { Messages } from '../../../i18n/messages.ts';
import type { TaggedEntry, TaggedKind } from './catalog-query.ts';
import { EntryName } from './entry-name.tsx';
import { EntryTools } from './entry-tools.tsx';
import { TagEditor } from './tag-editor.tsx';
import { Tags } from './tags.tsx';
import type { Tagging } from './use-tagging.ts';

type Given = {
  words: Messages['data'];
  kind: TaggedKind;
  narrow: boolean;
  /** The entry whose tags are being edited. */
  editing: string | null;
  onEdit: (id: string | null) => void;
  tagging: Tagging;
};

/** The columns of apps or media. On a narrow screen what an entry is stands under its name. */
export function taggedColumns(given: Given): NonNullable<TableProps<TaggedEntry>['columns']> {
  const { words, kind, narrow, editing, onEdit, tagging } = given;
  const { catalog } = words;
  return [
    {
      title: catalog.name,
      key: 'name',
      className: 'entry-cell__name',
      render: (_, entry) => (
        <>
          <EntryName {...entry} />
          {narrow && entry.kind !== null && <div className="quiet">{entry.kind}</div>}
        </>
      ),
    },
    {
      title: kind === 'APPS' ? catalog.category : catalog.type,
      key: 'kind',
      hidden: narrow,
      render: (_, entry) => entry.kind ?? '—',
    },
    {
      title: catalog.tags,
      key: 'tags',
      className: 'entry-cell__tags',
      render: (_, entry) =>
        editing === entry.id ? (
          <TagEditor kind={kind} entry={entry} onClose={() => onEdit(null)} />
        ) : (
          <div className="entry-cell__line">
            <Tags entry={entry} />
            <EntryTools entry={entry} onEdit={() => onEdit(entry.id)} tagging={tagging} />
          </div>
        ),
    },
  ];
}
