import type { Transaction } from '../../database/database.ts';
import { inADay, sums } from '../../llm/budgets/accounts.sql.ts';
import { type BudgetLimits, budgets } from '../../llm/budgets/limits.ts';
import { prices } from '../../llm/ledger/prices.sql.ts';

/** The budgets that fill up over a day. Those of a run are its own matter: it ends when they are used up. */
const dayBudgets = [
  'TOKENS_PER_DAY',
  'COST_PER_DAY',
  'TOKENS_PER_PRINCIPAL_DAY',
  'COST_PER_PRINCIPAL_DAY',
] as const satisfies (keyof BudgetLimits)[];

type DayBudget = (typeof dayBudgets)[number];

/** How much of a budget is used. */
export interface BudgetUse {
  readonly name: DayBudget;
  /** Of a principal's budget: by the one who used most. */
  readonly used: number;
  /** More than 0, in the same unit: tokens, or money. */
  readonly limit: number;
}

/** Tells how much of each budget is used; those without a limit are left out. */
export type ReadBudgets = (transaction: Transaction) => Promise<readonly BudgetUse[]>;

/** What each principal used within 24 hours, as budgets count it. */
const usedByPrincipals = `
  select c.principal, ${sums('0')} from llm_call c left join ${prices} p on p.model = c.model where ${inADay} group by c.principal`;

interface Used {
  /** Null for calls of nobody in particular, which only the day's budgets count. */
  readonly principal: string | null;
  readonly tokens: number;
  readonly cost: number;
}

/** Looks at the budgets of 24 hours that the settings limit, in one statement; in none where they limit nothing. */
export function budgetsOfTheDay(limits: BudgetLimits): ReadBudgets {
  const limited = dayBudgets.filter((name) => limits[name] > 0);
  return async (transaction) => {
    if (limited.length === 0) return [];
    const { rows } = await transaction.query<Used>(usedByPrincipals);
    return limited.map((name) => ({ name, used: usedOf(name, rows), limit: limits[name] }));
  };
}

function usedOf(name: DayBudget, principals: readonly Used[]): number {
  const { scope, unit } = budgets[name];
  if (scope === 'DAY') return principals.reduce((sum, used) => sum + used[unit], 0);
  return Math.max(0, ...principals.map((used) => (used.principal === null ? 0 : used[unit])));
}
