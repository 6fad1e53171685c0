import { builder } from '../schema/builder.ts';
import type { Context } from '../schema/context.ts';
import { deletePrice, isFree, type ModelPrice, readPrices, setPrice } from './prices.ts';

const ModelPriceType = builder.objectRef<ModelPrice>('ModelPrice').implement({
  description: 'What a model costs, in the currency of the settings, and what the ledger holds of it.',
  fields: (t) => ({
    model: t.exposeString('model', { description: 'As the provider calls it.' }),
    current: t.boolean({
      description: 'True for the model that answers now.',
      resolve: ({ model }, _args, { house }) => model === house.model.name,
    }),
    free: t.boolean({
      description: 'True for the built-in rules, which are no language model: they cost nothing.',
      resolve: ({ model }) => isFree(model),
    }),
    prompt: t.expose('prompt', {
      type: 'Decimal',
      nullable: true,
      description: 'Price of a million tokens sent; null while it has none.',
    }),
    completion: t.expose('completion', {
      type: 'Decimal',
      nullable: true,
      description: 'Price of a million tokens received; null while it has none.',
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', nullable: true, description: 'When it was set.' }),
    updatedBy: t.exposeString('updatedBy', { nullable: true, description: 'Who set it.' }),
    calls: t.exposeInt('calls', { description: 'Its calls in the ledger.' }),
    unpricedCalls: t.exposeInt('unpricedCalls', {
      description: 'Of these, calls that have ended without a cost: setting its price gives them one.',
    }),
    promptTokens: t.exposeFloat('promptTokens', { description: 'Tokens sent to it.' }),
    completionTokens: t.exposeFloat('completionTokens', { description: 'Tokens received from it.' }),
    cost: t.expose('cost', {
      type: 'Decimal',
      description: 'What its calls that have a cost cost together.',
    }),
  }),
});

const pricesOf = ({ house }: Context) => readPrices(house.database.pool, house.model.name);

builder.queryField('modelPrices', (t) =>
  t.field({
    type: [ModelPriceType],
    description:
      'What models cost: the one that answers now, those with a price, and all that were ever called.',
    resolve: async (_root, _args, context) => [...(await pricesOf(context))],
  }),
);

builder.mutationField('setModelPrice', (t) =>
  t.field({
    type: [ModelPriceType],
    authScopes: { admin: true },
    description:
      'Sets what a million tokens of a model cost from now on; its calls that have no cost yet get one, the others keep ' +
      'theirs. Answers all prices. Refused with BAD_USER_INPUT for the built-in rules, or a price with more than 8 digits ' +
      'or 6 behind the point.',
    args: {
      model: t.arg.id({ required: true, description: 'As the provider calls it.' }),
      prompt: t.arg({ type: 'Decimal', required: true, description: 'Of a million tokens sent.' }),
      completion: t.arg({ type: 'Decimal', required: true, description: 'Of a million tokens received.' }),
    },
    async resolve(_root, args, context) {
      await setPrice(context.house.database.pool, { ...args, principal: context.principal.id });
      return [...(await pricesOf(context))];
    },
  }),
);

builder.mutationField('deleteModelPrice', (t) =>
  t.field({
    type: [ModelPriceType],
    authScopes: { admin: true },
    description:
      'Takes the price of a model away: calls keep the cost they have. Answers all prices. Refused with NOT_FOUND.',
    args: { model: t.arg.id({ required: true, description: 'As the provider calls it.' }) },
    async resolve(_root, { model }, context) {
      await deletePrice(context.house.database.pool, model);
      return [...(await pricesOf(context))];
    },
  }),
);
