import type { Database } from '../../../database/database.ts';
import { type Rule, ruleAt } from '../describing/rules.ts';
import { countRules as count, type RuleOrder, selectRules } from './list-rules.sql.ts';
import { readRow } from './pattern-record.ts';

/** Which rules of an answer. */
export interface RuleFilter {
  readonly minConfidence: number;
  readonly minLift: number;
}

/** A page of an answer's rules, the highest first. */
export async function listRules(
  { pool, prisma }: Database,
  miningId: number,
  { minConfidence, minLift }: RuleFilter,
  orderBy: RuleOrder,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<Rule[]> {
  const { rows } = await pool.query<{ rank: number; cut: number }>(selectRules(orderBy), [
    miningId,
    minConfidence,
    minLift,
    limit,
    offset,
  ]);
  const mining = await prisma.mining.findUniqueOrThrow({
    where: { id: miningId },
    select: {
      id: true,
      sequenceCount: true,
      targetCount: true,
      patterns: { where: { rank: { in: rows.map(({ rank }) => rank) } } },
    },
  });
  const byRank = new Map(mining.patterns.map((row) => [row.rank, readRow(row, mining)]));
  return rows.flatMap(({ rank, cut }) => {
    const pattern = byRank.get(rank);
    return pattern ? [ruleAt(pattern, cut)] : [];
  });
}

/** How many there are of such rules. */
export async function countRules(
  { pool }: Database,
  miningId: number,
  { minConfidence, minLift }: RuleFilter,
): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(count, [miningId, minConfidence, minLift]);
  return rows[0]?.n ?? 0;
}
