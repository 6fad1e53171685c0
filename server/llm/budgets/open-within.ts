import { setTimeout } from 'node:timers/promises';
import { inTransaction } from '../../database/in-transaction.ts';
import { LlmFailure } from '../failures.ts';
import { openCall } from '../ledger/ledger.ts';
import type { LlmRequest } from '../llm.ts';
import { lockBudget } from './accounts.sql.ts';
import { loadAccounts } from './accounts.ts';
import { allowanceFor } from './allowance.ts';
import type { BudgetHouse } from './budget-house.ts';
import { type BudgetLimits, type BudgetScope, noLimits, scopesOf } from './limits.ts';
import type { Room } from './room.ts';

/** A call that the ledger has a row of. */
export interface OpenedCall {
  readonly id: bigint;
  /** The smallest room that it has: behind it, it is to be cut. Undefined where no budget is set. */
  readonly room?: Room | undefined;
}

/** Milliseconds after which a call that waits for others to end looks again. */
const lookAgainMs = 250;

/**
 * Opens a call's row once all budgets have room for it; what it may use counts as used from then on, on every node.
 * Waits while others are under way that may use up what is left. Throws `LlmFailure` LLM_BUDGET when one of the budgets
 * has no room even for the prompt, or the signal's reason once that is aborted.
 */
export async function openWithin(
  house: BudgetHouse,
  request: LlmRequest,
  prompt: number,
): Promise<OpenedCall> {
  const { database, model, longestMs } = house;
  const need = { prompt, answer: request.maxTokens };
  const limits = limitsFor(house.limits, request);
  const scopes = scopesOf(limits);
  if (scopes.length === 0)
    return { id: await openCall(database.pool, request, { model, prompt, reserved: null }) };
  for (;;) {
    const opened = await inTransaction(database.pool, async (transaction) => {
      await transaction.query(lockBudget, [owner(scopes, request)]);
      const { runId } = request;
      const accounts = await loadAccounts(transaction, { runId, model, scopes, longestMs });
      const allowance = allowanceFor(limits, accounts, need);
      if (allowance === 'WAIT') return null;
      if (allowance instanceof LlmFailure) throw allowance;
      const { room, reserved } = allowance;
      return { id: await openCall(transaction, request, { model, prompt, reserved }), room };
    });
    if (opened) return opened;
    await setTimeout(lookAgainMs, undefined, { signal: request.signal }).catch(() =>
      request.signal.throwIfAborted(),
    );
  }
}

/** A call without a run has no run's budget, and no principal's. */
function limitsFor(limits: BudgetLimits, { runId }: LlmRequest): BudgetLimits {
  if (runId !== undefined) return limits;
  return { ...noLimits, TOKENS_PER_DAY: limits.TOKENS_PER_DAY, COST_PER_DAY: limits.COST_PER_DAY };
}

/** Who shares the budgets: everybody, as soon as one of them is more than the run's. */
function owner(scopes: readonly BudgetScope[], { runId }: LlmRequest): string {
  return scopes.every((scope) => scope === 'RUN') ? (runId ?? '') : 'day';
}
