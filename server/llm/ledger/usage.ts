import type { PrismaClient } from '../../database/generated/prisma/client.ts';

/** What a run's calls used. */
export interface RunUsage {
  /** The model of the newest call; null when no call was made. */
  readonly model: string | null;
  readonly calls: number;
  readonly streamedCalls: number;
  readonly promptTokens: number;
  readonly completionTokens: number;
  /** True when the tokens of at least one call are our estimate. */
  readonly estimated: boolean;
  /** Exactly, in the currency of the settings; null when a call that has ended has no price. */
  readonly cost: string | null;
}

/** Adds up the ledger's rows of each run, in the order of the ids, in one statement. A run without calls has zeros. */
export async function usageOfRuns(prisma: PrismaClient, runIds: readonly string[]): Promise<RunUsage[]> {
  const used = await prisma.$queryRaw<(RunUsage & { runId: string })[]>`
    select run_id as "runId",
           (array_agg(model order by id desc))[1] as "model",
           count(*)::int as "calls",
           (count(*) filter (where streamed))::int as "streamedCalls",
           coalesce(sum(prompt_tokens), 0)::float8 as "promptTokens",
           coalesce(sum(completion_tokens), 0)::float8 as "completionTokens",
           bool_or(tokens_estimated) as "estimated",
           case when bool_or(cost is null and outcome <> 'STARTED') then null
             else trim_scale(coalesce(sum(cost), 0))::text end as "cost"
      from llm_call where run_id = any(${runIds}::uuid[]) group by run_id`;
  const byRun = new Map(used.map((usage) => [usage.runId, usage]));
  return runIds.map((id) => byRun.get(id) ?? unused);
}

const unused: RunUsage = {
  model: null,
  calls: 0,
  streamedCalls: 0,
  promptTokens: 0,
  completionTokens: 0,
  estimated: false,
  cost: '0',
};
