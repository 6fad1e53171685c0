/** One line of what was found. */
export type FoundItem = { id: string; name: string; detail: string | null; open: () => void };

/** Lines under a heading. */
export type FoundGroup = { id: string; name: string; items: readonly FoundItem[] };

type Props = { id: string; label: string; groups: readonly FoundGroup[]; active: string | null };

/** The id of the element that a line is, for `aria-activedescendant`. */
export const optionId = (list: string, item: string): string => `${list}-${item}`;

/** What was found, by groups. The keyboard stays in the field above; `active` is the line that Enter opens. */
export function FoundList({ id, label, groups, active }: Props) {
  return (
    <div className="found-list" id={id} role="listbox" aria-label={label}>
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: options of a list box are grouped so
        <div key={group.id} role="group" aria-labelledby={`${id}-of-${group.id}`}>
          <div className="found-list__heading" id={`${id}-of-${group.id}`} role="presentation">
            {group.name}
          </div>
          {group.items.map((item) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above hears the keyboard
            // biome-ignore lint/a11y/useFocusableInteractive: the field above keeps the focus
            <div
              key={item.id}
              id={optionId(id, item.id)}
              className="found-list__item"
              role="option"
              aria-selected={item.id === active}
              ref={(line) => {
                if (item.id === active) line?.scrollIntoView({ block: 'nearest' });
              }}
              onClick={item.open}
            >
              <span className="found-list__name">{item.name}</span>
              {item.detail !== null && <span className="found-list__detail">{item.detail}</span>}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
