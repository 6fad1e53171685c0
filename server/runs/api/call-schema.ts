import type { usageOfRuns } from '../../llm/ledger/usage.ts';
import { builder } from '../../schema/builder.ts';
import { readErrorCode } from './error-codes.ts';
import { ErrorCode } from './error-schema.ts';

export const LlmUsage = builder
  .objectRef<Awaited<ReturnType<typeof usageOfRuns>>[number]>('LlmUsage')
  .implement({
    description: 'What a run asked of the model, summed over its calls in the ledger.',
    fields: (t) => ({
      model: t.exposeString('model', {
        nullable: true,
        description: 'The model that answered last; null when no call was made.',
      }),
      calls: t.exposeInt('calls', { description: 'Calls made, failed ones included.' }),
      streamedCalls: t.exposeInt('streamedCalls', {
        description: 'Calls that were streamed; always all of them.',
      }),
      promptTokens: t.exposeInt('promptTokens', { description: 'Tokens sent.' }),
      completionTokens: t.exposeInt('completionTokens', { description: 'Tokens received.' }),
      estimated: t.exposeBoolean('estimated', {
        description: "True when at least one call's tokens are our estimate.",
      }),
      cost: t.expose('cost', {
        type: 'Decimal',
        nullable: true,
        description:
          'What its calls cost that have ended, at the prices of their ends, exactly; null when one of them has no price.',
      }),
      currency: t.string({
        description: 'Currency of the cost, by its ISO 4217 code.',
        resolve: (_usage, _args, { house }) => house.config.CURRENCY,
      }),
    }),
  });

const LlmOutcome = builder.enumType('LlmOutcome', {
  description: 'How a call of the model ended.',
  values: {
    STARTED: { description: 'It has not ended yet.' },
    COMPLETE: { description: 'The whole answer came.' },
    CUT: { description: 'A part of the answer came, and was paid for.' },
    FAILED: { description: 'Nothing of the answer came.' },
    ABORTED: { description: 'We stopped it: the run was cancelled, for example.' },
  },
});

export const LlmCall = builder.prismaObject('LlmCall', {
  description: 'One call of the model, as the ledger keeps it.',
  fields: (t) => ({
    id: t.id({ description: 'Its number in the ledger.', resolve: ({ id }) => String(id) }),
    step: t.exposeInt('step', { nullable: true, description: 'The step of its run that it answers.' }),
    attempt: t.exposeInt('attempt', { description: 'The try of that step, from 1.' }),
    purpose: t.exposeString('purpose', {
      description: "What it is for, with the prompt's version: `extract-events/1`.",
    }),
    model: t.exposeString('model', { description: 'The model that was asked.' }),
    startedAt: t.expose('startedAt', { type: 'DateTime', description: 'When the request was sent.' }),
    firstTokenMs: t.exposeInt('firstTokenMs', {
      nullable: true,
      description: 'Milliseconds until the first piece of the answer; null when none came.',
    }),
    durationMs: t.exposeInt('durationMs', {
      nullable: true,
      description: 'Milliseconds until its end; null while it has none.',
    }),
    promptTokens: t.exposeInt('promptTokens', {
      nullable: true,
      description: 'Tokens sent; null when not known.',
    }),
    completionTokens: t.exposeInt('completionTokens', {
      nullable: true,
      description: 'Tokens received; null when not known.',
    }),
    tokensEstimated: t.exposeBoolean('tokensEstimated', {
      description: 'True when the provider reported no tokens and these are our estimate.',
    }),
    cost: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'What it cost at the price of its end, exactly; null while it, or its model, has none.',
      resolve: ({ cost }) => cost?.toFixed() ?? null,
    }),
    finishReason: t.exposeString('finishReason', {
      nullable: true,
      description: 'What the model gave as its reason to end.',
    }),
    outcome: t.expose('outcome', { type: LlmOutcome, description: 'How it ended.' }),
    errorCode: t.field({
      type: ErrorCode,
      nullable: true,
      description: 'Why it gave no complete answer.',
      resolve: ({ errorCode }) => (errorCode === null ? null : readErrorCode(errorCode)),
    }),
    errorMessage: t.exposeString('errorMessage', {
      nullable: true,
      description: 'The same in plain English.',
    }),
  }),
});

const LlmPrompt = builder.prismaObject('LlmPrompt', {
  description: "The words of a system message, as they were first sent under a prompt's version.",
  fields: (t) => ({
    purpose: t.exposeString('purpose', {
      description: 'The task and the version, for example `extract-events/1`.',
    }),
    text: t.exposeString('text', { description: 'The whole message. It holds no data of users.' }),
    firstUsedAt: t.expose('firstUsedAt', { type: 'DateTime', description: 'Since when.' }),
  }),
});

builder.queryField('prompts', (t) =>
  t.prismaField({
    type: [LlmPrompt],
    description:
      'The prompts that were ever used, by task and version; one version may speak of several vocabularies.',
    args: { purpose: t.arg.string({ description: 'Only this one, for example `extract-events/1`.' }) },
    resolve: (query, _root, { purpose }, { house }) =>
      house.database.prisma.llmPrompt.findMany({
        ...query,
        where: typeof purpose === 'string' ? { purpose } : {},
        orderBy: [{ purpose: 'asc' }, { firstUsedAt: 'asc' }],
      }),
  }),
);
