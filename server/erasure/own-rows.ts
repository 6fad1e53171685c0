import type { Transaction } from '../database/database.ts';
import type { Names } from './eraser.ts';
import * as sql from './own-rows.sql.ts';

/** What went, by count. */
export interface OwnRows {
  readonly behaviors: number;
  readonly events: number;
  readonly versions: number;
  /** Runs about the person; their rows stay, without the person. */
  readonly runs: number;
  /** Items of their journals. */
  readonly items: number;
  /** Kept answers of the model. */
  readonly answers: number;
}

/** Deletes what is the person's alone, and empties the rows of runs about the person. All of these have ended. */
export async function deleteOwnRows(transaction: Transaction, { id, words }: Names): Promise<OwnRows> {
  const { rows: counts } = await transaction.query<Pick<OwnRows, 'behaviors' | 'events' | 'versions'>>(
    sql.countOwn,
    [id],
  );
  const { rows: types } = await transaction.query<{ code: string }>(sql.ownTypes, [id]);
  const { rows: found } = await transaction.query<{ id: string }>(sql.ownRuns, [id, sql.personKinds]);
  const runs = [found.map((run) => run.id)];
  const answers = await transaction.query(sql.deleteAnswers, runs);
  const items = await transaction.query(sql.deleteItems, runs);
  await transaction.query(sql.deleteSteps, runs);
  await transaction.query(sql.deleteKeys, runs);
  await transaction.query(sql.emptyCalls, runs);
  await transaction.query(sql.emptyRuns, runs);
  await transaction.query(sql.deleteChanges, [id]);
  for (const table of sql.ownTables) await transaction.query(sql.deleteFrom(table), [id]);
  for (const table of ['app', 'media', 'place'] as const)
    await transaction.query(sql.deleteEntries(table), [words]);
  await transaction.query(sql.deleteCoined, [types.map(({ code }) => code)]);
  return {
    ...(counts[0] ?? { behaviors: 0, events: 0, versions: 0 }),
    runs: found.length,
    items: items.rowCount ?? 0,
    answers: answers.rowCount ?? 0,
  };
}
