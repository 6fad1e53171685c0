import type { Config } from '../../config.ts';

/** Whose use a budget counts: one run's, that of a principal's runs in 24 hours, that of all runs in 24 hours. */
export type BudgetScope = 'RUN' | 'PRINCIPAL_DAY' | 'DAY';

/** Every budget: whose use it counts, and in what. A budget's setting is its name behind `LLM_`. */
export const budgets = {
  TOKENS_PER_RUN: { scope: 'RUN', unit: 'tokens' },
  TOKENS_PER_PRINCIPAL_DAY: { scope: 'PRINCIPAL_DAY', unit: 'tokens' },
  TOKENS_PER_DAY: { scope: 'DAY', unit: 'tokens' },
  COST_PER_RUN: { scope: 'RUN', unit: 'cost' },
  COST_PER_PRINCIPAL_DAY: { scope: 'PRINCIPAL_DAY', unit: 'cost' },
  COST_PER_DAY: { scope: 'DAY', unit: 'cost' },
} as const satisfies Record<string, { scope: BudgetScope; unit: 'tokens' | 'cost' }>;

export type BudgetName = keyof typeof budgets;

export const budgetNames = [
  'TOKENS_PER_RUN',
  'TOKENS_PER_PRINCIPAL_DAY',
  'TOKENS_PER_DAY',
  'COST_PER_RUN',
  'COST_PER_PRINCIPAL_DAY',
  'COST_PER_DAY',
] as const satisfies BudgetName[];

/** How much each budget holds: tokens of prompt and answer together, or money. 0 is no limit. */
export type BudgetLimits = Readonly<Record<BudgetName, number>>;

export const noLimits: BudgetLimits = {
  TOKENS_PER_RUN: 0,
  TOKENS_PER_PRINCIPAL_DAY: 0,
  TOKENS_PER_DAY: 0,
  COST_PER_RUN: 0,
  COST_PER_PRINCIPAL_DAY: 0,
  COST_PER_DAY: 0,
};

/** The limits that the settings name. */
export const budgetLimits = (config: Pick<Config, `LLM_${BudgetName}`>): BudgetLimits => ({
  TOKENS_PER_RUN: config.LLM_TOKENS_PER_RUN,
  TOKENS_PER_PRINCIPAL_DAY: config.LLM_TOKENS_PER_PRINCIPAL_DAY,
  TOKENS_PER_DAY: config.LLM_TOKENS_PER_DAY,
  COST_PER_RUN: config.LLM_COST_PER_RUN,
  COST_PER_PRINCIPAL_DAY: config.LLM_COST_PER_PRINCIPAL_DAY,
  COST_PER_DAY: config.LLM_COST_PER_DAY,
});

/** Whose use the limits that are set count. */
export const scopesOf = (limits: BudgetLimits): readonly BudgetScope[] => [
  ...new Set(budgetNames.filter((name) => limits[name] > 0).map((name) => budgets[name].scope)),
];
