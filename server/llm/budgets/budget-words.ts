import { type BudgetName, budgets } from './limits.ts';
import type { Room } from './room.ts';

const scopeWords = {
  RUN: { whose: 'for a run', when: 'with a budget of its own' },
  PRINCIPAL_DAY: {
    whose: 'for the runs of one principal in 24 hours',
    when: 'once the 24 hours have moved on',
  },
  DAY: { whose: 'for all runs in 24 hours', when: 'once the 24 hours have moved on' },
} as const;

/** Why a call is not made: which budget is used up, and what helps. */
export function usedUpWords(room: BudgetRoom): string {
  return `${nameOf(room)} has no room for another call: ${amount(room.used)} of it are used. ${helpFor(room)}`;
}

/** Why an answer was cut: which budget it would have passed, and what helps. */
export function cutWords(room: BudgetRoom): string {
  return `${nameOf(room)} is used up: the answer was cut where it would have passed it. ${helpFor(room)}`;
}

/** Why no call can be made: money is limited, and nobody knows what a call costs. */
export function noPriceWords(budget: BudgetName): string {
  return (
    `LLM_${budget} limits what calls may cost, and the model has no price: ` +
    'set it on the page Monitoring (setModelPrice), then start the run again (retryRun).'
  );
}

type BudgetRoom = Pick<Room, 'budget' | 'used' | 'limit'>;

function nameOf({ budget, limit }: BudgetRoom): string {
  const { scope, unit } = budgets[budget];
  return `The budget LLM_${budget} (${amount(limit)}${unit === 'tokens' ? ' tokens' : ''} ${scopeWords[scope].whose})`;
}

function helpFor({ budget }: BudgetRoom): string {
  return `What was accepted stays: retryRun goes on from there, ${scopeWords[budgets[budget].scope].when}, or once the setting allows more.`;
}

/** A figure of tokens or money, to six significant digits behind the point. */
const amount = (figure: number): string =>
  Number.isInteger(figure) ? String(figure) : String(Number(figure.toPrecision(6)));
