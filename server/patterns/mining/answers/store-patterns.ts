import type { Transaction } from '../../../database/database.ts';
import type { DescribedPattern } from '../describing/described-pattern.ts';
import { insertPatterns } from './store-patterns.sql.ts';

/** Stores patterns of an answer, all in one statement. */
export async function storePatterns(
  transaction: Transaction,
  miningId: number,
  patterns: readonly DescribedPattern[],
): Promise<void> {
  const rows = patterns.map(({ comparison, ...pattern }) => ({
    ...pattern,
    ...comparison,
    codes: [...new Set(pattern.steps.flat())],
  }));
  await transaction.query(insertPatterns, [miningId, JSON.stringify(rows)]);
}
