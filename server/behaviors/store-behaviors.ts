import { hash } from 'node:crypto';
import type { Transaction } from '../database/database.ts';
import type { Stored } from '../database/stored.ts';
import type { NewBehavior } from './new-behavior.ts';
import { insertBehaviors } from './store-behaviors.sql.ts';
import { storeUsers } from './store-users.ts';

/** Bytes of the digest that are kept: 16 are enough for any log (2^-64 at four thousand million rows of one user). */
const DIGEST_BYTES = 16;

/** What makes a row the same as another of its user: the moment and every cell, whatever the spelling of the time. */
function digest(row: NewBehavior): string {
  const { at, action, item, app, media, place, duration, text } = row;
  const cells = JSON.stringify([at.getTime(), action, item, app, media, place, duration, text]);
  return `\\x${hash('sha256', cells, 'hex').slice(0, 2 * DIGEST_BYTES)}`;
}

/**
 * Keeps behaviors and their users in the caller's transaction, and the users' counts with them. A row that its user has
 * already, from this file or an earlier one, is a duplicate and is not stored again. `importId` is null for rows of no file.
 */
export async function storeBehaviors(
  transaction: Transaction,
  rows: readonly NewBehavior[],
  importId: number | null,
): Promise<Stored> {
  const userIds = rows.map((row) => row.userId);
  await storeUsers(transaction, userIds);
  const { rows: answer } = await transaction.query<{ added: number }>(insertBehaviors, [
    importId,
    userIds,
    rows.map((row) => row.at.toISOString()),
    rows.map((row) => row.action),
    rows.map((row) => row.item),
    rows.map((row) => row.app),
    rows.map((row) => row.media),
    rows.map((row) => row.place),
    rows.map((row) => row.duration),
    rows.map((row) => row.text),
    rows.map(digest),
  ]);
  const added = answer[0]?.added ?? 0;
  return { added, duplicates: rows.length - added };
}
