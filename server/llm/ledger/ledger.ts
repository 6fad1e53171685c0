import type { Transaction } from '../../database/database.ts';
import { requestHash } from '../answers/request-hash.ts';
import type { LlmRequest } from '../llm.ts';
import { closeAbandoned, closeOpened, insertCall } from './ledger.sql.ts';

/** How a call ended, as the ledger keeps it. Times in milliseconds since the call began. */
export interface CallEnding {
  /**
   * COMPLETE: the whole answer came. CUT: a part of it came and was paid for. FAILED: nothing of it came.
   * ABORTED: we stopped it, or nobody wanted the rest.
   */
  outcome: 'COMPLETE' | 'CUT' | 'FAILED' | 'ABORTED';
  /** False when the provider answered at once in place of streaming: we always ask for a stream. */
  streamed: boolean;
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

/** What is known of a call before it is made. */
export interface CallOpening {
  readonly model: string;
  /** Our estimate of the prompt's tokens. */
  readonly prompt: number;
  /** Tokens that count against budgets while it is under way; null where there are none. */
  readonly reserved: number | null;
}

/** Writes the row of a call that is about to be made, as STARTED. A row that stays so is a call cut by a crash. */
export async function openCall(
  transaction: Transaction,
  request: LlmRequest,
  { model, prompt, reserved }: CallOpening,
): Promise<bigint> {
  const { runId = null, step = null, attempt = 1, purpose } = request;
  const hash = requestHash(request, model);
  const { rows } = await transaction.query<{ id: string }>(insertCall, [
    runId,
    step,
    attempt,
    purpose,
    model,
    hash,
    prompt,
    reserved,
  ]);
  return BigInt(rows[0]?.id ?? 0);
}

/** Writes how a call ended, and what it cost at the prices of now. */
export async function closeCall(transaction: Transaction, id: bigint, ending: CallEnding): Promise<void> {
  const { rowCount } = await transaction.query(closeOpened, [
    id,
    ending.outcome,
    ending.finishReason,
    ending.firstTokenMs,
    ending.durationMs,
    ending.promptTokens,
    ending.completionTokens,
    ending.tokensEstimated,
    ending.errorCode,
    ending.errorMessage,
    ending.streamed,
  ]);
  if (rowCount !== 1) throw new Error(`The ledger has lost the row of call ${id}.`);
}

/**
 * Closes the calls of a run that a server began and did not live to end: at least their prompts were paid for. Call it
 * once the run is claimed again.
 */
export async function closeAbandonedCalls(transaction: Transaction, runId: string): Promise<void> {
  await transaction.query(closeAbandoned, [runId]);
}
