import type { Pool } from 'pg';
import { selectProfileValues } from './profile-values.sql.ts';

/** Values of a field that are told, and the longest text among them: what a filter of cohorts takes. */
const MOST = 200;
const LONGEST = 200;

/** What profiles say, by field: the most frequent first. */
export interface ProfileValues {
  readonly genders: readonly string[];
  readonly cities: readonly string[];
  readonly occupations: readonly string[];
  readonly purchaseIntents: readonly string[];
  readonly interests: readonly string[];
}

/** Reads what profiles say. */
export async function readProfileValues(pool: Pool): Promise<ProfileValues> {
  const { rows } = await pool.query<{ field: keyof ProfileValues; value: string }>(selectProfileValues, [
    MOST,
    LONGEST,
  ]);
  const valuesOf = (name: keyof ProfileValues) =>
    rows.filter(({ field }) => field === name).map(({ value }) => value);
  return {
    genders: valuesOf('genders'),
    cities: valuesOf('cities'),
    occupations: valuesOf('occupations'),
    purchaseIntents: valuesOf('purchaseIntents'),
    interests: valuesOf('interests'),
  };
}
