import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from '../database/database.ts';
import type { Stored } from '../database/stored.ts';
import type { NewProfile } from './new-profile.ts';
import { type ProfileColumnName, profileColumnNames, upsertProfiles } from './store-profiles.sql.ts';
import { storeUsers } from './store-users.ts';

/** The income of a profile file is for a month. */
const INCOME_PERIOD = 'month';

/** The columns of the table that hold a field. */
function tableColumns(field: keyof NewProfile): readonly ProfileColumnName[] {
  switch (field) {
    case 'userId':
      return [];
    case 'income':
      return ['income', 'income_period'];
    case 'hasCar':
      return ['has_car'];
    case 'purchaseIntent':
      return ['purchase_intent'];
    default:
      return [field];
  }
}

/** The last row of each user, and how many rows before it said something else. */
function lastOfEach(rows: readonly NewProfile[]): { profiles: NewProfile[]; replaced: number } {
  const last = new Map<string, NewProfile>();
  let replaced = 0;
  for (const row of rows) {
    const earlier = last.get(row.userId);
    if (earlier && !isDeepStrictEqual(earlier, row)) replaced++;
    last.set(row.userId, row);
  }
  return { profiles: [...last.values()], replaced };
}

/** One array for each column of the statement. */
function toArrays(profiles: readonly NewProfile[]): unknown[][] {
  const values: Record<ProfileColumnName, (profile: NewProfile) => unknown> = {
    age: (profile) => profile.age,
    gender: (profile) => profile.gender,
    income: (profile) => profile.income,
    income_period: (profile) => (profile.income === null ? null : INCOME_PERIOD),
    occupation: (profile) => profile.occupation,
    city: (profile) => profile.city,
    interests: (profile) => profile.interests.join('\n'),
    budget: (profile) => profile.budget,
    has_car: (profile) => profile.hasCar,
    purchase_intent: (profile) => profile.purchaseIntent,
    text: (profile) => profile.text,
  };
  return profileColumnNames.map((column) => profiles.map(values[column]));
}

/**
 * Keeps profiles and their users in the caller's transaction. Of a user who has a profile the given fields are replaced, by
 * nothing too, and the others stay; of two rows about one user the last counts. A row that changes nothing is a duplicate.
 */
export async function storeProfiles(
  transaction: Transaction,
  rows: readonly NewProfile[],
  fields: Iterable<keyof NewProfile>,
): Promise<Stored> {
  const { profiles, replaced } = lastOfEach(rows);
  const userIds = profiles.map((profile) => profile.userId);
  await storeUsers(transaction, userIds);
  const statement = upsertProfiles([...fields].flatMap(tableColumns));
  const { rows: answer } = await transaction.query<{ added: number }>(statement, [
    userIds,
    ...toArrays(profiles),
  ]);
  const added = replaced + (answer[0]?.added ?? 0);
  return { added, duplicates: rows.length - added };
}
