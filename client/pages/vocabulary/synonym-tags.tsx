import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useMessages } from '../../i18n/language.tsx';
import { foundFirst } from '../../i18n/type-search.ts';

/** How many are shown before the rest is asked for. */
const few = 6;

/** The other names of a type, the ones that the search found in front. */
export function SynonymTags({ synonyms, search }: { synonyms: readonly string[]; search: string }) {
  const { types } = useMessages().vocabulary;
  const [all, setAll] = useState(false);
  const ordered = foundFirst(synonyms, search);
  const shown = all || synonyms.length <= few + 1 ? ordered : ordered.slice(0, few);
  return (
    <span className="synonym-tags">
      {shown.map((name) => (
        <Tag key={name}>{name}</Tag>
      ))}
      {shown.length < synonyms.length && (
        <Button size="small" type="link" onClick={() => setAll(true)}>
          {types.moreSynonyms(synonyms.length - shown.length)}
        </Button>
      )}
    </span>
  );
}
