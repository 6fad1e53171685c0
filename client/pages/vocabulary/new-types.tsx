import { Button } from 'antd';
import { useState } from 'react';
import { ShowMore } from '../../components/show-more.tsx';
import { useMessages } from '../../i18n/language.tsx';
import { bothNames } from '../../i18n/type-search.ts';
import type { EventType } from './types-query.ts';

/** How many are shown at once: a poor model may name hundreds. */
const pageSize = 20;

type Props = {
  types: readonly EventType[];
  onAccept: (type: EventType) => void;
  onMerge: (type: EventType) => void;
};

/** The types that the model named and nobody has decided about, the most frequent first. */
export function NewTypes({ types, onAccept, onMerge }: Props) {
  const { types: words } = useMessages().vocabulary;
  const [shown, setShown] = useState(pageSize);
  const ordered = types.toSorted((a, b) => b.eventCount - a.eventCount);
  return (
    <section className="new-types" aria-label={words.newTitle}>
      <h2>
        {words.newTitle} <span className="quiet">{types.length}</span>
      </h2>
      <p>{words.newHint}</p>
      <ul>
        {ordered.slice(0, shown).map((type) => (
          <li key={type.code} className="new-type">
            <strong className="new-type__name">{bothNames(type)}</strong>
            <span className="new-type__events quiet">{words.eventCount(type.eventCount)}</span>
            <Button
              size="small"
              type="primary"
              aria-label={words.acceptOf(type.zh)}
              onClick={() => onAccept(type)}
            >
              {words.accept}
            </Button>
            <Button size="small" aria-label={words.mergeOf(type.zh)} onClick={() => onMerge(type)}>
              {words.merge}
            </Button>
          </li>
        ))}
      </ul>
      {shown < types.length && <ShowMore onClick={() => setShown(shown + pageSize)} />}
    </section>
  );
}
