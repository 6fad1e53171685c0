import type { PrismaClient } from '../database/generated/prisma/client.ts';
import type { LlmRequest } from './llm.ts';
import { requestHash } from './request-hash.ts';

/** How a call ended, as the ledger keeps it. Times in milliseconds since the call began. */
export interface CallEnding {
  /**
   * COMPLETE: the whole answer came. CUT: a part of it came and was paid for. FAILED: nothing of it came.
   * ABORTED: we stopped it, or nobody wanted the rest.
   */
  outcome: 'COMPLETE' | 'CUT' | 'FAILED' | 'ABORTED';
  finishReason: string | null;
  firstTokenMs: number | null;
  durationMs: number;
  /** Null when nothing came and so nothing is known to have been paid. */
  promptTokens: number | null;
  completionTokens: number | null;
  tokensEstimated: boolean;
  errorCode: string | null;
  errorMessage: string | null;
}

/** Writes the row of a call that is about to be made, as STARTED. A row that stays so is a call cut by a crash. */
export async function openCall(prisma: PrismaClient, request: LlmRequest, model: string): Promise<bigint> {
  const { runId = null, step = null, attempt = 1, purpose } = request;
  const call = await prisma.llmCall.create({
    data: { runId, step, attempt, purpose, model, streamed: true, requestHash: requestHash(request, model) },
    select: { id: true },
  });
  return call.id;
}

export async function closeCall(prisma: PrismaClient, id: bigint, ending: CallEnding): Promise<void> {
  await prisma.llmCall.update({ where: { id }, data: { ...ending }, select: { id: true } });
}

/** Closes the calls of a run that a server began and did not live to end. Call it once the run is claimed again. */
export async function closeAbandonedCalls(prisma: PrismaClient, runId: string): Promise<void> {
  await prisma.llmCall.updateMany({
    where: { runId, outcome: 'STARTED' },
    data: {
      outcome: 'CUT',
      errorCode: 'LLM_CUT',
      errorMessage: 'The server that made the call stopped before it ended; what it cost is not known.',
    },
  });
}
