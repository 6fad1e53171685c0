import type { Transaction } from '../../database/database.ts';
import type { ProfileFields } from '../backbone/derive-features.ts';
import { selectProfiles } from './read-profiles.sql.ts';

/** The profiles of some users, in their order; null for a user without one. */
export async function readProfiles(
  transaction: Transaction,
  users: readonly string[],
): Promise<(ProfileFields | null)[]> {
  const { rows } = await transaction.query<{ profile: ProfileFields | null }>(selectProfiles, [users]);
  return rows.map(({ profile }) => profile);
}
