import { BatchScopeType } from '../batches/scope-schema.ts';
import { budgetLimits } from '../llm/budgets/limits.ts';
import { builder } from '../schema/builder.ts';
import { Language } from '../schema/language.ts';
import { type BatchEstimate, estimateBatch } from './estimate/estimate-batch.ts';
import type { BudgetFit } from './estimate/fit.ts';

const BudgetName = builder.enumType('BudgetName', {
  description: 'A limit of what calls of the model may use; its setting is its name behind `LLM_`.',
  values: {
    TOKENS_PER_RUN: { description: 'Tokens of one run.' },
    TOKENS_PER_PRINCIPAL_DAY: { description: 'Tokens of the runs of one principal in any 24 hours.' },
    TOKENS_PER_DAY: { description: 'Tokens of all runs in any 24 hours.' },
    COST_PER_RUN: { description: 'Money of one run.' },
    COST_PER_PRINCIPAL_DAY: { description: 'Money of the runs of one principal in any 24 hours.' },
    COST_PER_DAY: { description: 'Money of all runs in any 24 hours.' },
  },
});

const BudgetFitType = builder.objectRef<BudgetFit>('BudgetFit').implement({
  description: 'Whether a batch has room in one budget. Tokens, or money in the currency of the settings.',
  fields: (t) => ({
    name: t.expose('name', { type: BudgetName, description: 'Which one.' }),
    limit: t.exposeFloat('limit', { description: 'What it holds.' }),
    used: t.exposeFloat('used', {
      description: "Used already; 0 for a run's budget: each user's run has its own.",
    }),
    needed: t.exposeFloat('needed', {
      nullable: true,
      description:
        "What the batch takes; of a run's budget the user that takes the most. Null where the model has no price.",
    }),
    fits: t.exposeBoolean('fits', { description: 'True when there is room; never without a price.' }),
  }),
});

const BatchEstimateType = builder.objectRef<BatchEstimate>('BatchEstimate').implement({
  description: 'What a batch is expected to take, from the prompts that it would send; none is sent.',
  fields: (t) => ({
    users: t.exposeInt('users', { description: 'Users it is about.' }),
    behaviors: t.exposeFloat('behaviors', { description: 'Their behaviors.' }),
    steps: t.exposeFloat('steps', { description: 'Calls that they take, answered from the cache or not.' }),
    cachedSteps: t.exposeFloat('cachedSteps', {
      description: 'Of these, calls whose answer is kept: they are free.',
    }),
    promptTokens: t.exposeFloat('promptTokens', { description: 'Tokens to be sent.' }),
    completionTokens: t.exposeFloat('completionTokens', { description: 'Tokens to be received.' }),
    cost: t.expose('cost', {
      type: 'Decimal',
      nullable: true,
      description:
        'In the currency of the settings; null while the model has no price, 0 for the built-in rules.',
    }),
    currency: t.string({
      description: 'Currency of the cost, by its ISO 4217 code.',
      resolve: (_estimate, _args, { house }) => house.config.CURRENCY,
    }),
    measuredUsers: t.exposeInt('measuredUsers', {
      description: 'Users whose prompts were measured, up to 300; the others are taken to be like them.',
    }),
    uncertainty: t.exposeFloat('uncertainty', {
      description:
        'Half of the 95 % interval of the tokens, as a share of them; 0 when every user was measured.',
    }),
    learnedFrom: t.exposeInt('learnedFrom', {
      description:
        'Calls of this model from which the size of its answers is known; 0 when it is only what is usual.',
    }),
    budgets: t.field({
      type: [BudgetFitType],
      description: 'The budgets that are set, and whether it has room in them.',
      resolve: ({ budgets }) => [...budgets],
    }),
    fits: t.boolean({
      description: 'True when it has room in all of them.',
      resolve: ({ budgets }) => budgets.every(({ fits }) => fits),
    }),
  }),
});

builder.queryField('estimateBatch', (t) =>
  t.field({
    type: BatchEstimateType,
    description:
      'What `startBatch` with the same arguments would take in tokens and money. Refused with BAD_USER_INPUT for unknown users.',
    args: {
      scope: t.arg({
        type: BatchScopeType,
        defaultValue: 'MISSING',
        description: 'Which users, if `userIds` does not name them.',
      }),
      userIds: t.arg.idList({ description: 'The users, one by one: up to 10,000.' }),
      regenerate: t.arg.boolean({
        defaultValue: false,
        description: 'Ask the model again, also where the very same question was answered before.',
      }),
      language: t.arg({
        type: Language,
        description: 'Language of the words that the model writes; Chinese unless said otherwise.',
      }),
    },
    resolve: (_root, { scope, userIds, regenerate, language }, { house, principal }) =>
      estimateBatch(
        {
          database: house.database,
          model: house.model.name,
          limits: budgetLimits(house.config),
          timeZone: house.config.TIME_ZONE,
          longestMs: house.config.LLM_TOTAL_MS,
        },
        {
          users: userIds?.map(String) ?? scope ?? 'MISSING',
          regenerate: regenerate ?? false,
          language: language ?? 'ZH',
          principal: principal.id,
        },
      ),
  }),
);
