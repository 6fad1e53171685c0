import { count } from '../i18n/count.ts';

const number = (n: number) => n.toLocaleString('en');

/** English words of prices, costs and estimates. */
export const spendingWords = {
  cost: 'Cost',
  costs: (money: string) => `costs ${money}`,
  noPrice: 'no price',
  free: 'free',
  prices: {
    title: 'Prices',
    table: 'Prices of models',
    explain: (currency: string) =>
      `What a million tokens cost, in ${currency}. A call keeps the cost that it had at its end; setting the first price of a model gives its past calls a cost, too.`,
    add: 'Add a price',
    model: 'Model',
    prompt: 'Tokens sent',
    completion: 'Tokens received',
    calls: 'Calls',
    unpriced: (n: number) => `${number(n)} without a cost`,
    used: 'Tokens used',
    set: 'Set',
    actions: 'Actions',
    current: 'answers now',
    rules: 'built-in rules: they cost nothing',
    edit: 'Edit',
    editOf: (model: string) => `Edit the price of ${model}`,
    setOf: (model: string) => `Set a price of ${model}`,
    setPrice: 'Set a price',
    remove: 'Delete',
    removeOf: (model: string) => `Delete the price of ${model}`,
    removeHint: 'Calls keep their costs. Later ones have none, and are refused where money is limited.',
    save: 'Save',
    cancel: 'Cancel',
    modelHint: 'As the provider calls it (LLM_MODEL).',
    promptLabel: (currency: string) => `A million tokens sent, in ${currency}`,
    completionLabel: (currency: string) => `A million tokens received, in ${currency}`,
    problem: 'The price was not changed.',
    forbidden: 'Only an admin may change prices.',
  },
  estimate: {
    title: 'What it takes',
    estimating: 'Estimating…',
    failed: 'It could not be estimated.',
    nobody: 'Nobody is left to extract.',
    users: 'Users',
    usersWords: (users: number, behaviors: number) => `${number(users)} with ${count(behaviors, 'behavior')}`,
    calls: 'Calls of the model',
    callsWords: (calls: number, kept: number) =>
      kept === 0 ? number(calls) : `${number(calls)}, of which ${number(kept)} are answered already: free`,
    tokens: 'Tokens',
    tokensWords: (sent: number, received: number) => `≈ ${number(sent)} sent + ${number(received)} received`,
    free: 'nothing: the built-in rules answer',
    noPrice: 'unknown: the model has no price',
    budget: {
      TOKENS_PER_RUN: 'Tokens of a run',
      TOKENS_PER_PRINCIPAL_DAY: 'Your tokens of 24 hours',
      TOKENS_PER_DAY: 'Tokens of 24 hours',
      COST_PER_RUN: 'Money of a run',
      COST_PER_PRINCIPAL_DAY: 'Your money of 24 hours',
      COST_PER_DAY: 'Money of 24 hours',
    },
    left: (left: string, limit: string) => `${left} of ${limit} left`,
    runNeeds: (needed: string, limit: string) => `${needed} of ${limit} for one user at most`,
    doesNotFit: 'It does not fit into the budget.',
    doesNotFitHint:
      'What fits is done; then the batch ends, and goes on when you retry it later. Finished users are kept.',
    noPriceHint: 'Money is limited and the model has no price: calls are refused until it has one.',
    sampled: (measured: number, users: number, percent: number) =>
      `From the prompts of ${number(measured)} of ${number(users)} users: ± ${percent} %.`,
    usual: 'This model has not answered yet: the length of its answers is the usual one.',
  },
};
