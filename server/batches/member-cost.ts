import type { Database } from '../database/database.ts';
import { addMoney } from '../llm/ledger/money.ts';
import { usageOfRuns } from '../llm/ledger/usage.ts';
import type { Member } from './members.ts';
import type { MemberCost } from './tally.ts';

/**
 * What members that have just ended cost together. One that was cancelled tells nothing about how long others take.
 */
export async function costOf(
  { pool, prisma }: Database,
  batchId: string,
  members: readonly Member[],
): Promise<MemberCost> {
  const usages = await usageOfRuns(
    prisma,
    members.flatMap(({ runId }) => runId ?? []),
  );
  const measured = members.filter(({ status }) => status === 'SUCCEEDED' || status === 'FAILED');
  const { rows } = await pool.query<{ seconds: number }>(
    `select coalesce(sum(extract(epoch from now() - started_at)), 0)::float8 as seconds
     from batch_member where batch_id = $1 and position = any($2::int[])`,
    [batchId, measured.map(({ position }) => position)],
  );
  return {
    promptTokens: usages.reduce((sum, { promptTokens }) => sum + promptTokens, 0),
    completionTokens: usages.reduce((sum, { completionTokens }) => sum + completionTokens, 0),
    cost: usages.reduce<string | null>((sum, { cost }) => addMoney(sum, cost), '0'),
    seconds: rows[0]?.seconds ?? 0,
  };
}
