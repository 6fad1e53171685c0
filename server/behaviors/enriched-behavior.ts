import type { Transaction } from '../database/database.ts';
import { selectEnriched, selectEnrichedOfMany } from './enriched-behavior.sql.ts';

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

interface Row extends Omit<EnrichedBehavior, 'id' | 'appTags'> {
  readonly userId: string;
  readonly id: string;
  readonly appTags: readonly string[] | null;
}

const behaviorOf = ({ userId: _user, ...row }: Row): EnrichedBehavior => ({
  ...row,
  id: BigInt(row.id),
  appTags: row.appTags ?? [],
});

/** All behaviors of a user in time order, in one SQL statement. Logs name catalog entries by id or by name. */
export async function loadEnriched(
  database: Transaction,
  userId: string,
): Promise<readonly EnrichedBehavior[]> {
  const { rows } = await database.query<Row>(selectEnriched, [userId]);
  return rows.map(behaviorOf);
}

/** The first behaviors of each of many users, at most so many, in time order, in one SQL statement. */
export async function loadEnrichedOfMany(
  database: Transaction,
  userIds: readonly string[],
  most: number,
): Promise<ReadonlyMap<string, readonly EnrichedBehavior[]>> {
  const { rows } = await database.query<Row>(selectEnrichedOfMany, [userIds, most]);
  const byUser = new Map<string, EnrichedBehavior[]>(userIds.map((id) => [id, []]));
  for (const row of rows) byUser.get(row.userId)?.push(behaviorOf(row));
  return byUser;
}
