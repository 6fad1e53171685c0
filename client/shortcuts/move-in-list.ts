/** Rows of the page's lists: those of tables. */
const rowsOf = (page: ParentNode) =>
  [...page.querySelectorAll<HTMLElement>('main [data-row-key]')].filter((row) => row.checkVisibility());

/**
 * Puts the keyboard on the link of the next row of the list that it is in, or of the open one; of the first row before that.
 *
 * @param step 1 for down, -1 for up
 */
export function moveInList(step: 1 | -1): void {
  const rows = rowsOf(document);
  const focused = rows.findIndex((row) => row.contains(document.activeElement));
  const from = focused >= 0 ? focused : rows.findIndex((row) => row.className.includes('--selected'));
  const row = rows[from < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, from + step))];
  row?.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}
