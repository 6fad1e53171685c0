/** Rows of the page's lists: those of tables, also of such as hold only the rows in sight. */
const rowsOf = (page: ParentNode) =>
  [...page.querySelectorAll<HTMLElement>('main [data-row-key], main tr[data-index]')].filter((row) =>
    row.checkVisibility(),
  );

const isSelected = ({ className, dataset }: HTMLElement) =>
  className.includes('--selected') || dataset.selected === 'true';

/**
 * Puts the keyboard on the link of the next row of the list that it is in, or of the open one; of the first row before that.
 *
 * @param step 1 for down, -1 for up
 */
export function moveInList(step: 1 | -1): void {
  const rows = rowsOf(document);
  const focused = rows.findIndex((row) => row.contains(document.activeElement));
  const from = focused >= 0 ? focused : rows.findIndex(isSelected);
  const row = rows[from < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, from + step))];
  row?.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}
