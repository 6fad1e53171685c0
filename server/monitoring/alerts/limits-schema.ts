import { builder } from '../../schema/builder.ts';
import type { BudgetUse } from './budget-use.ts';
import type { Thresholds } from './thresholds.ts';

export const AlertThresholds = builder.objectRef<Thresholds>('AlertThresholds').implement({
  description: 'What raises an alert, as the settings say.',
  fields: (t) => ({
    successRate: t.exposeFloat('successRate', {
      description: 'Share of calls, and of runs, that must succeed, 0–1.',
    }),
    p95Ms: t.exposeInt('p95Ms', { description: 'Milliseconds that 95 of 100 calls may take.' }),
    budgetShare: t.exposeFloat('budgetShare', { description: 'Share of a budget that may be used, 0–1.' }),
    minCount: t.exposeInt('minCount', {
      description: 'Calls, or runs, below which no rate and no duration raises an alert.',
    }),
    windowMs: t.exposeInt('windowMs', { description: 'Milliseconds of the past that alerts look at.' }),
  }),
});

export const BudgetFigure = builder.objectRef<BudgetUse>('BudgetFigure').implement({
  description: 'How much of a budget is used now.',
  fields: (t) => ({
    name: t.exposeString('name', {
      description: 'Its setting without `LLM_`: `TOKENS_PER_DAY`, for example.',
    }),
    used: t.exposeFloat('used', {
      description:
        'Used in the last 24 hours: tokens, or money; of a principal’s budget by the one who used most.',
    }),
    limit: t.exposeFloat('limit', { description: 'What the settings allow, in the same unit.' }),
  }),
});
