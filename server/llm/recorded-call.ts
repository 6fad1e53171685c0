import type { Database } from '../database/database.ts';
import { cutWords } from './budgets/budget-words.ts';
import type { BudgetLimits } from './budgets/limits.ts';
import { openWithin } from './budgets/open-within.ts';
import { LlmFailure } from './failures.ts';
import { CallMeter, promptEstimate } from './ledger/call-meter.ts';
import { type CallEnding, closeCall } from './ledger/ledger.ts';
import type { LlmCompletion, LlmPart, LlmRequest } from './llm.ts';
import type { EndedCall, LlmObserver } from './llm-observer.ts';
import { type CompletionContext, streamCompletion } from './stream/stream-completion.ts';

type Outcome = Pick<CallEnding, 'outcome' | 'streamed' | 'errorCode' | 'errorMessage'>;

export interface RecordedContext extends CompletionContext {
  database: Pick<Database, 'pool'>;
  limits: BudgetLimits;
  observer: LlmObserver;
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
  const { database, limits, model, deadlines, observer } = context;
  const prompt = promptEstimate(request);
  const house = { database, model, limits, longestMs: deadlines.totalMs };
  const { id, room } = await openWithin(house, request, prompt);
  const meter = new CallMeter(prompt);
  let outcome: Outcome = { outcome: 'ABORTED', streamed: true, errorCode: null, errorMessage: null };
  try {
    let finishReason = '';
    for await (const item of streamCompletion(context, request)) {
      meter.saw(item);
      if (room && meter.used > room.tokensNow) throw new LlmFailure('LLM_BUDGET', cutWords(room));
      if (item.kind === 'finish') finishReason = item.finishReason;
      else yield item;
    }
    outcome = { outcome: 'COMPLETE', streamed: true, errorCode: null, errorMessage: null };
    return { model, finishReason, tokens: meter.tokens() };
  } catch (error) {
    if (!request.signal.aborted) outcome = failedOutcome(error, meter.begun);
    throw error;
  } finally {
    const ending = { ...outcome, ...meter.read() };
    await closeCall(database.pool, id, ending);
    observer.callEnded(withoutText(request, model, ending));
  }
}

function failedOutcome(error: unknown, begun: boolean): Outcome {
  const outcome = begun ? 'CUT' : 'FAILED';
  if (error instanceof LlmFailure)
    return { outcome, streamed: error.streamed, errorCode: error.code, errorMessage: error.message };
  return {
    outcome,
    streamed: true,
    errorCode: 'INTERNAL',
    errorMessage: 'The call ended with an unexpected error.',
  };
}

function withoutText(
  { runId, step, attempt, purpose }: LlmRequest,
  model: string,
  { errorMessage: _, ...ending }: CallEnding,
): EndedCall {
  return {
    ...(runId === undefined ? {} : { runId }),
    ...(step === undefined ? {} : { step }),
    ...(attempt === undefined ? {} : { attempt }),
    purpose,
    model,
    ...ending,
  };
}
