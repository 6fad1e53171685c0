import { Tag } from 'antd';
import { useMessages } from '../../../i18n/language.tsx';
import type { TaggedEntry } from './catalog-query.ts';

const colors = { IMPORT: 'default', MODEL: 'blue', MANUAL: 'green' } as const;

/** The tags of an entry, and where they come from. */
export function Tags({ entry: { tags, tagSource } }: { entry: TaggedEntry }) {
  const { catalog } = useMessages().data;
  if (tagSource === null) return <span className="quiet">{catalog.noTags}</span>;
  return (
    <span className="tags">
      {tags.map((tag) => (
        <Tag key={tag} color={colors[tagSource]}>
          {tag}
        </Tag>
      ))}
      <span className="quiet">{catalog.source[tagSource]}</span>
    </span>
  );
}
