/** Where a page of a long list is asked for: behind a cursor, or so many entries from the start. */
export type PagePlace = { first: number; after: string | null; skip: number | null };

/** Entries of a page, the most that the server gives. */
export const sparsePageSize = 100;

/** The pages that hold the entries from one to another. */
export function pagesOf(from: number, to: number): number[] {
  const first = Math.floor(Math.max(0, from) / sparsePageSize);
  const last = Math.floor(Math.max(0, to) / sparsePageSize);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/**
 * How a page is asked for: behind the one before it if that one's end is known, and by its place where the reader has jumped.
 *
 * @param ends cursors of the last entries of known pages
 */
export function placeOf(page: number, ends: ReadonlyMap<number, string | null>): PagePlace {
  const after = page === 0 ? null : (ends.get(page - 1) ?? null);
  const skip = page === 0 || after !== null ? null : page * sparsePageSize;
  return { first: sparsePageSize, after, skip };
}
