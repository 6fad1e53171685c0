import type { Accounts } from '../../llm/budgets/accounts.ts';
import { type BudgetLimits, type BudgetName, budgetNames, budgets } from '../../llm/budgets/limits.ts';

/** Whether a batch has room in one budget. */
export interface BudgetFit {
  readonly name: BudgetName;
  readonly limit: number;
  /** Used already: of a run's budget nothing, as each user's run has its own. */
  readonly used: number;
  /** What the batch takes of it, or, of a run's budget, the user that takes the most; null where no price is known. */
  readonly needed: number | null;
  readonly fits: boolean;
}

/** What is needed; money in the currency of the settings, null without a price. */
export interface Needed {
  readonly tokens: number;
  readonly cost: number | null;
}

/** Holds what a batch takes, and the user that takes the most, against each budget that is set. */
export function fitsOf(
  limits: BudgetLimits,
  { accounts }: Accounts,
  batch: Needed,
  mostOfUser: Needed,
): readonly BudgetFit[] {
  return budgetNames
    .filter((name) => limits[name] > 0)
    .map((name) => {
      const { scope, unit } = budgets[name];
      const limit = limits[name];
      const used = scope === 'RUN' ? 0 : accounts[scope][unit];
      const needed = (scope === 'RUN' ? mostOfUser : batch)[unit];
      return { name, limit, used, needed, fits: needed !== null && used + needed <= limit };
    });
}
