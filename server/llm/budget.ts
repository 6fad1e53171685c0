import type { PrismaClient } from '../database/generated/prisma/client.ts';
import { LlmFailure } from './failures.ts';

/** Tokens that may be used, prompt and answer together; 0 is no limit. */
export interface TokenLimits {
  readonly perRun: number;
  /** Within any 24 hours, by all runs of all nodes. */
  readonly perDay: number;
}

/**
 * Tokens that a run may still use: the smaller rest of the two limits. Throws `LlmFailure` LLM_BUDGET when one of them
 * is used up. Calls under way count once they have ended, so that calls made at once may pass a limit together.
 */
export async function tokensLeft(
  prisma: PrismaClient,
  { perRun, perDay }: TokenLimits,
  runId: string | undefined,
): Promise<number> {
  const ofRun = perRun > 0 && runId !== undefined ? perRun - (await usedByRun(prisma, runId)) : Infinity;
  const ofDay = perDay > 0 ? perDay - (await usedInADay(prisma)) : Infinity;
  if (ofRun <= 0) throw new LlmFailure('LLM_BUDGET', `The run has used its ${perRun} tokens.`);
  if (ofDay <= 0) throw new LlmFailure('LLM_BUDGET', `The ${perDay} tokens of 24 hours are used up.`);
  return Math.min(ofRun, ofDay);
}

async function usedByRun(prisma: PrismaClient, runId: string): Promise<number> {
  return sum(await prisma.llmCall.aggregate({ where: { runId }, _sum: tokens }));
}

async function usedInADay(prisma: PrismaClient): Promise<number> {
  const since = new Date(Date.now() - 24 * 3_600_000);
  return sum(await prisma.llmCall.aggregate({ where: { startedAt: { gt: since } }, _sum: tokens }));
}

const tokens = { promptTokens: true, completionTokens: true } as const;

interface Sums {
  readonly _sum: { readonly promptTokens: number | null; readonly completionTokens: number | null };
}

const sum = ({ _sum: { promptTokens, completionTokens } }: Sums): number =>
  (promptTokens ?? 0) + (completionTokens ?? 0);
