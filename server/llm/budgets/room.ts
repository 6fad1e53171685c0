import type { Account, Accounts, Price } from './accounts.ts';
import { type BudgetLimits, type BudgetName, budgetNames, budgets } from './limits.ts';

/** Tokens that a call may use within one budget, its prompt included. */
export interface Room {
  readonly budget: BudgetName;
  readonly used: number;
  readonly limit: number;
  /** As if no other call were under way. */
  readonly tokens: number;
  /** Beside what the calls under way may still use. */
  readonly tokensNow: number;
}

/** A budget of money cannot be kept with a model that has no price. */
export interface NoPrice {
  readonly budget: BudgetName;
}

/** The room in each budget that is set, for a call with a prompt of so many tokens; or which one no price is known for. */
export function roomsFor(
  limits: BudgetLimits,
  { accounts, price }: Accounts,
  promptTokens: number,
): readonly Room[] | NoPrice {
  const set = budgetNames.filter((name) => limits[name] > 0);
  const money = set.find((name) => budgets[name].unit === 'cost');
  if (price === null && money !== undefined) return { budget: money };
  return set.map((budget) => {
    const { scope, unit } = budgets[budget];
    const account = accounts[scope];
    const limit = limits[budget];
    if (unit === 'tokens' || price === null) return { budget, limit, ...tokensIn(limit, account) };
    return { budget, limit, ...tokensFor(limit, account, price, promptTokens) };
  });
}

function tokensIn(limit: number, { tokens: used, pendingTokens }: Account) {
  return { used, tokens: limit - used, tokensNow: limit - used - pendingTokens };
}

function tokensFor(limit: number, { cost: used, pendingCost }: Account, price: Price, promptTokens: number) {
  const tokens = (money: number) => {
    const behindPrompt = money - (promptTokens * price.prompt) / 1e6;
    if (money <= 0 || behindPrompt < 0) return 0;
    return (
      promptTokens + (price.completion === 0 ? Infinity : Math.floor((behindPrompt * 1e6) / price.completion))
    );
  };
  return { used, tokens: tokens(limit - used), tokensNow: tokens(limit - used - pendingCost) };
}

/** The room that is smallest; undefined where no budget is set. */
export function smallestRoom(rooms: readonly Room[]): Room | undefined {
  return rooms.toSorted((a, b) => a.tokens - b.tokens)[0];
}
