import type { Transaction } from '../database/database.ts';
import { selectEnriched } from './enriched-behavior.sql.ts';

/** A behavior with what the catalog knows about the things it names. `duration` is in seconds. */
export interface EnrichedBehavior {
  readonly id: bigint;
  readonly at: Date;
  readonly action: string | null;
  readonly item: string | null;
  readonly app: string | null;
  readonly media: string | null;
  readonly place: string | null;
  readonly duration: number | null;
  readonly text: string | null;
  readonly itemCategory: string | null;
  readonly appCategory: string | null;
  readonly appTags: readonly string[];
  readonly mediaType: string | null;
  readonly placeType: string | null;
}

/** All behaviors of a user in time order, in one SQL statement. Logs name catalog entries by id or by name. */
export async function loadEnriched(
  database: Transaction,
  userId: string,
): Promise<readonly EnrichedBehavior[]> {
  const { rows } = await database.query(selectEnriched, [userId]);
  return rows.map((row) => ({ ...row, id: BigInt(row.id), appTags: row.appTags ?? [] }));
}
