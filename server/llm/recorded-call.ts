import type { PrismaClient } from '../database/generated/prisma/client.ts';
import { type TokenLimits, tokensLeft } from './budget.ts';
import { CallMeter } from './call-meter.ts';
import { LlmFailure } from './failures.ts';
import { type CallEnding, closeCall, openCall } from './ledger.ts';
import type { LlmCompletion, LlmPart, LlmRequest } from './llm.ts';
import { type CompletionContext, streamCompletion } from './stream-completion.ts';

type Outcome = Pick<CallEnding, 'outcome' | 'errorCode' | 'errorMessage'>;

export interface RecordedContext extends CompletionContext {
  prisma: PrismaClient;
  limits: TokenLimits;
}

/**
 * Makes a call with its row in the ledger: opened before the request goes out, closed before the caller learns
 * how it ended, also when the caller leaves early. An error of the ledger itself is thrown in place of the end.
 * A call that would begin without tokens left is not made; one that passes a limit is cut there.
 */
export async function* recordedCall(
  context: RecordedContext,
  request: LlmRequest,
): AsyncGenerator<LlmPart, LlmCompletion, undefined> {
  const { prisma, limits, model } = context;
  const left = await tokensLeft(prisma, limits, request.runId);
  const id = await openCall(prisma, request, model);
  const meter = new CallMeter(request);
  let outcome: Outcome = { outcome: 'ABORTED', errorCode: null, errorMessage: null };
  try {
    let finishReason = '';
    for await (const item of streamCompletion(context, request)) {
      meter.saw(item);
      if (meter.used > left)
        throw new LlmFailure('LLM_BUDGET', 'The answer went beyond the tokens that the settings allow.');
      if (item.kind === 'finish') finishReason = item.finishReason;
      else yield item;
    }
    outcome = { outcome: 'COMPLETE', errorCode: null, errorMessage: null };
    return { model, finishReason, tokens: meter.tokens() };
  } catch (error) {
    if (!request.signal.aborted) outcome = failedOutcome(error, meter.begun);
    throw error;
  } finally {
    await closeCall(prisma, id, { ...outcome, ...meter.read() });
  }
}

function failedOutcome(error: unknown, begun: boolean): Outcome {
  const outcome = begun ? 'CUT' : 'FAILED';
  if (error instanceof LlmFailure) return { outcome, errorCode: error.code, errorMessage: error.message };
  return { outcome, errorCode: 'INTERNAL', errorMessage: 'The call ended with an unexpected error.' };
}
