const PAGE = 1_000;

/**
 * All rows, page by page, so that memory stays bounded.
 *
 * @param read the next so many rows behind the last row of the page before, which is undefined for the first page
 */
export async function* readPages<Row>(
  read: (last: Row | undefined, most: number) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[], void, undefined> {
  let last: Row | undefined;
  for (;;) {
    const rows = await read(last, PAGE);
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    last = rows.at(-1);
  }
}
