import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LlmFailure } from '../failures.ts';
import type { Account, Accounts, Price } from './accounts.ts';
import { allowanceFor } from './allowance.ts';
import { type BudgetLimits, noLimits } from './limits.ts';

const nothing: Account = { tokens: 0, cost: 0, pendingTokens: 0, pendingCost: 0 };
/** 2 and 8 for a million tokens. */
const price: Price = { prompt: 2, completion: 8 };
const need = { prompt: 100, answer: 500 };

function accounts(day: Partial<Account>, priced: Price | null = price): Accounts {
  return { accounts: { RUN: nothing, PRINCIPAL_DAY: nothing, DAY: { ...nothing, ...day } }, price: priced };
}
const ask = (limits: Partial<BudgetLimits>, known: Accounts) =>
  allowanceFor({ ...noLimits, ...limits }, known, need);

describe('what a call may use', () => {
  it('should be all that is left, and count as no more than it asks for', () => {
    expect(ask({ TOKENS_PER_DAY: 10_000 }, accounts({ tokens: 1_000 }))).toMatchObject({
      room: { budget: 'TOKENS_PER_DAY', tokensNow: 9_000 },
      reserved: 600,
    });
    expect(ask({ TOKENS_PER_DAY: 1_300 }, accounts({ tokens: 1_000 }))).toMatchObject({ reserved: 300 });
  });

  it('should be the room of the smallest budget, also of money', () => {
    // 0.001 − 100 × 2 ÷ 1,000,000 is 0.0008, which pays for 100 tokens of an answer.
    const limits = { TOKENS_PER_RUN: 5_000, COST_PER_DAY: 0.001 };
    expect(ask(limits, accounts({}))).toMatchObject({
      room: { budget: 'COST_PER_DAY', tokensNow: 200 },
      reserved: 200,
    });
  });

  it('should be nothing once a budget has no room even for the prompt, and say which and what helps', () => {
    const refused = ask({ TOKENS_PER_DAY: 1_100, TOKENS_PER_RUN: 1_000_000 }, accounts({ tokens: 1_000 }));
    expect(refused).toBeInstanceOf(LlmFailure);
    expect(refused).toMatchObject({
      code: 'LLM_BUDGET',
      message: expect.stringMatching(
        /LLM_TOKENS_PER_DAY \(1100 tokens for all runs in 24 hours\).*1000.*retryRun/,
      ),
    });
    expect(ask({ COST_PER_DAY: 0.3 }, accounts({ cost: 0.3 }))).toMatchObject({
      message: expect.stringContaining('LLM_COST_PER_DAY (0.3 for'),
    });
  });

  it('should wait while calls under way may take what is left, and only then', () => {
    expect(ask({ TOKENS_PER_DAY: 1_000 }, accounts({ pendingTokens: 500 }))).toBe('WAIT');
    expect(ask({ COST_PER_DAY: 0.005 }, accounts({ pendingCost: 0.002 }))).toBe('WAIT');
    expect(ask({ TOKENS_PER_DAY: 1_100 }, accounts({ pendingTokens: 500 }))).toMatchObject({ reserved: 600 });
  });

  it('should be nothing where money is limited and the model has no price', () => {
    expect(ask({ COST_PER_RUN: 5 }, accounts({}, null))).toMatchObject({
      code: 'LLM_BUDGET',
      message: expect.stringMatching(/LLM_COST_PER_RUN.*no price.*setModelPrice/),
    });
    expect(ask({ TOKENS_PER_RUN: 5_000 }, accounts({}, null))).toMatchObject({ reserved: 600 });
  });

  it('should never let calls that reserve what they may use pass a limit together', () => {
    const calls = fc.array(fc.record({ prompt: fc.nat(900), answer: fc.integer({ min: 1, max: 900 }) }));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), calls, (limit, needs) => {
        let pendingTokens = 0;
        for (const each of needs) {
          const allowance = allowanceFor(
            { ...noLimits, TOKENS_PER_DAY: limit },
            accounts({ pendingTokens }),
            each,
          );
          if (typeof allowance === 'object' && 'reserved' in allowance) pendingTokens += allowance.reserved;
        }
        expect(pendingTokens).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
