import { useMessages } from '../../../i18n/language.tsx';
import type { GroupedNeighbourhood } from './grouped.ts';

/** Items, apps, media and places around a user, each with the behaviors that name it. */
export function ThingLists({ lists }: { lists: GroupedNeighbourhood['things'] }) {
  const { neighbourhood: words } = useMessages();
  if (lists.length === 0) return null;
  return (
    <section aria-label={words.with}>
      <h4>{words.with}</h4>
      <div className="thing-lists">
        {lists.map(({ kind, things }) => (
          <details key={kind} open={things.length <= 8}>
            <summary>
              {words.kinds[kind]} <span className="quiet">{things.length}</span>
            </summary>
            <ul className="thing-list">
              {things.map(({ id, name, catalogKind, behaviors }) => (
                <li key={id}>
                  {name} {catalogKind !== null && <span className="quiet">{catalogKind} </span>}
                  <span className="quiet">{words.behaviors(behaviors)}</span>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
    </section>
  );
}
