import { storeBehaviors } from '../behaviors/store-behaviors.ts';
import { storeProfiles } from '../behaviors/store-profiles.ts';
import { insertCatalog } from '../catalog/insert-catalog.ts';
import type { Database, Transaction } from '../database/database.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { mayIdle } from '../database/may-idle.ts';
import { generateSample, type SampleOptions } from './generate.ts';
import { hasUsers, lockSample } from './load.sql.ts';
import type { SampleData, SampleProfile } from './sample-data.ts';

/** How many rows of each kind the sample put into the database. */
export type LoadedSample = {
  readonly [Rows in 'users' | 'behaviors' | keyof Omit<SampleData, 'profiles'>]: number;
};

/** Rows of one insert: enough for speed, few enough for memory. */
const BATCH = 5_000;

/** The fields that a sample's profile knows. */
const PROFILE_FIELDS: readonly (keyof SampleProfile)[] = [
  'age',
  'gender',
  'income',
  'occupation',
  'city',
  'interests',
  'budget',
  'hasCar',
  'purchaseIntent',
];

/**
 * Fills a database that has no users with a sample, all of it or nothing. Answers null, and changes nothing,
 * when there are users. Several nodes may call it at once: one loads, the others wait and find users.
 */
export async function loadSample({ pool }: Database, options: SampleOptions): Promise<LoadedSample | null> {
  return inTransaction(pool, (transaction) => loadWhenEmpty(transaction, options));
}

/** Tagging apps and media is a step that users see: the sample leaves it to them. */
function untagged({ apps, media, ...others }: SampleData): SampleData {
  const without = <Entry extends object>(entry: Entry) => ({ ...entry, tags: [] });
  return { ...others, apps: apps.map(without), media: media.map(without) };
}

async function loadWhenEmpty(transaction: Transaction, options: SampleOptions): Promise<LoadedSample | null> {
  await mayIdle(transaction); // a large sample takes a while to be made up
  await transaction.query(lockSample);
  const { rowCount } = await transaction.query(hasUsers);
  if (rowCount !== 0) return null;
  const sample = generateSample(options);
  const { profiles, behaviors } = sample;
  await insertCatalog(transaction, untagged(sample));
  await storeProfiles(transaction, profiles, PROFILE_FIELDS);
  for (let from = 0; from < behaviors.length; from += BATCH) {
    await storeBehaviors(transaction, behaviors.slice(from, from + BATCH), null);
  }
  return {
    users: profiles.length,
    behaviors: behaviors.length,
    apps: sample.apps.length,
    media: sample.media.length,
    places: sample.places.length,
    items: sample.items.length,
  };
}
