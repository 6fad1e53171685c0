import type { Pool } from 'pg';
import type { Feature } from '../backbone/backbone-input.ts';
import { findShown } from './find-shown.sql.ts';

/** What is looked for in the versions of sequences that a graph was computed from. */
export interface Search {
  readonly graphId: number;
  /** Only users with it. */
  readonly feature: Feature | null;
  /** Only with an event of this type behind the target, in an earlier sitting. */
  readonly source: string | null;
  /** An event of this type, or of this category; both null: no event is looked for. */
  readonly target: string | null;
  readonly category: string | null;
  readonly windowMs: number;
  /** The period in which events count, ISO 8601: `from` belongs to it and `to` does not. */
  readonly from: string | null;
  readonly to: string | null;
  /** Only versions behind this one. */
  readonly after: number;
  /** How many users at most. */
  readonly first: number;
}

/** A user in whom it was found: the first event of the target, and of the source the last in an earlier sitting. */
export interface Shown {
  readonly userId: string;
  readonly sequenceId: number;
  /** Ids of events. */
  readonly source: string | null;
  readonly target: string | null;
}

/** A search as the statement takes it. */
interface PagedSearch extends Search {
  readonly place: number;
  /** Versions that are looked at in this go. */
  readonly page: number;
}

interface PageRow {
  readonly place: number;
  readonly looked: number;
  readonly last: number;
  readonly shown: readonly Shown[];
}

/** Versions that are looked at first for each user that is wanted, and in one go at most. */
const FIRST_LOOK = 4;
const LARGEST_PAGE = 2_000;

/**
 * The users in whom each search finds what it looks for, by the ids of their sequences. One statement for all searches, and
 * further ones, over ever more versions, only for such as have found too few: never all versions at once.
 */
export async function searchSequences(pool: Pool, searches: readonly Search[]): Promise<Shown[][]> {
  const found: Shown[][] = searches.map(() => []);
  let open: PagedSearch[] = searches.map((search, place) => ({
    ...search,
    place,
    page: search.first * FIRST_LOOK,
  }));
  while (open.length > 0) {
    const { rows } = await pool.query<PageRow>(findShown, [JSON.stringify(open)]);
    const byPlace = new Map(rows.map((row) => [row.place, row]));
    open = open.flatMap((search) => {
      const row = byPlace.get(search.place);
      const own = found[search.place] ?? [];
      own.push(...(row?.shown ?? []));
      if (!row || row.looked < search.page || own.length >= search.first) return [];
      return { ...search, after: row.last, page: Math.min(LARGEST_PAGE, search.page * FIRST_LOOK) };
    });
  }
  return found.map((own, place) => own.slice(0, searches[place]?.first ?? 0));
}
