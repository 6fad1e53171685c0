import type { Database } from '../database/database.ts';
import { usageOfRuns } from '../llm/usage.ts';
import type { MemberCost } from './tally.ts';

/** What runs that have ended cost together. One that was cancelled tells nothing about how long others take. */
export async function costOf({ pool, prisma }: Database, runIds: readonly string[]): Promise<MemberCost> {
  const usages = await usageOfRuns(prisma, runIds);
  const { rows } = await pool.query<{ seconds: number }>(
    `select coalesce(sum(extract(epoch from ended_at - started_at)) filter (where status in ('FINISHED', 'FAILED')), 0)::float8 as seconds
     from run where id = any($1::uuid[])`,
    [runIds],
  );
  return {
    promptTokens: usages.reduce((sum, { promptTokens }) => sum + promptTokens, 0),
    completionTokens: usages.reduce((sum, { completionTokens }) => sum + completionTokens, 0),
    seconds: rows[0]?.seconds ?? 0,
  };
}
