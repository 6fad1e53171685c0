import type { Database } from '../database/database.ts';
import { cutWords } from './budgets/budget-words.ts';
import type { BudgetLimits } from './budgets/limits.ts';
import { openWithin } from './budgets/open-within.ts';
import { CallMeter, promptEstimate } from './call-meter.ts';
import { LlmFailure } from './failures.ts';
import { type CallEnding, closeCall } from './ledger.ts';
import type { LlmCompletion, LlmPart, LlmRequest } from './llm.ts';
import { type CompletionContext, streamCompletion } from './stream-completion.ts';

type Outcome = Pick<CallEnding, 'outcome' | 'errorCode' | 'errorMessage'>;

export interface RecordedContext extends CompletionContext {
  database: Pick<Database, 'pool'>;
  limits: BudgetLimits;
}

/**
 * Makes a call with its row in the ledger: opened before the request goes out, closed before the caller learns
 * how it ended, also when the caller leaves early. An error of the ledger itself is thrown in place of the end.
 * A call that no budget has room for is not made; one that passes a budget is cut there.
 */
export async function* recordedCall(
  context: RecordedContext,
  request: LlmRequest,
): AsyncGenerator<LlmPart, LlmCompletion, undefined> {
  const { database, limits, model, deadlines } = context;
  const { tokens: prompt } = promptEstimate(request);
  const house = { database, model, limits, longestMs: deadlines.totalMs };
  const { id, room } = await openWithin(house, request, prompt);
  const meter = new CallMeter(request);
  let outcome: Outcome = { outcome: 'ABORTED', errorCode: null, errorMessage: null };
  try {
    let finishReason = '';
    for await (const item of streamCompletion(context, request)) {
      meter.saw(item);
      if (room && meter.used > room.tokensNow) throw new LlmFailure('LLM_BUDGET', cutWords(room));
      if (item.kind === 'finish') finishReason = item.finishReason;
      else yield item;
    }
    outcome = { outcome: 'COMPLETE', errorCode: null, errorMessage: null };
    return { model, finishReason, tokens: meter.tokens() };
  } catch (error) {
    if (!request.signal.aborted) outcome = failedOutcome(error, meter.begun);
    throw error;
  } finally {
    await closeCall(database.pool, id, { ...outcome, ...meter.read() });
  }
}

function failedOutcome(error: unknown, begun: boolean): Outcome {
  const outcome = begun ? 'CUT' : 'FAILED';
  if (error instanceof LlmFailure) return { outcome, errorCode: error.code, errorMessage: error.message };
  return { outcome, errorCode: 'INTERNAL', errorMessage: 'The call ended with an unexpected error.' };
}
