import { usageOfRuns } from '../llm/usage.ts';
import { builder } from '../schema/builder.ts';
import type { Context } from '../schema/context.ts';
import { readErrorCode } from './error-codes.ts';
import { ErrorCode } from './error-schema.ts';
import { notFound } from './refusals.ts';

const RunStatus = builder.enumType('RunStatus', {
  description:
    'The state of a run. A run that goes on without a live worker is still RUNNING: another takes it over.',
  values: {
    QUEUED: { description: 'Waits for a worker.' },
    RUNNING: { description: 'A worker has begun.' },
    FINISHED: { description: 'Ended with `Done`.' },
    FAILED: { description: 'Ended with `Error`.' },
    CANCELLED: { description: 'Ended with `Error` of code CANCELLED.' },
  },
});

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
    }),
  });

export const Run = builder.prismaObject('Run', {
  description: 'One piece of long work. Its journal is what the subscriptions yield.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Unguessable.' }),
    kind: t.exposeString('kind', {
      description: 'The subscription field that starts such a run, for example `extractEvents`.',
    }),
    subject: t.exposeString('subject', {
      nullable: true,
      description: "What the run is about, for example the user's id.",
    }),
    status: t.expose('status', { type: RunStatus, description: 'Its state.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was asked for.' }),
    startedAt: t.expose('startedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When a worker first began.',
    }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When its terminal item was written.',
    }),
    lastSeq: t.exposeInt('lastSeq', {
      description: 'Number of the newest item in the journal; 0 before the first.',
    }),
    errorCode: t.field({
      type: ErrorCode,
      nullable: true,
      description: 'Why it ended without a result.',
      resolve: ({ errorCode }) => (errorCode === null ? null : readErrorCode(errorCode)),
    }),
    errorMessage: t.exposeString('errorMessage', {
      nullable: true,
      description: 'The same in plain English.',
    }),
    usage: t.loadable({
      type: LlmUsage,
      description: 'What it asked of the model so far.',
      load: (ids: string[], { house }) => usageOfRuns(house.database.prisma, ids),
      resolve: ({ id }) => id,
    }),
  }),
});

/** The runs of these ids, in their order. */
export async function loadRuns(ids: string[], { house }: Context) {
  const runs = await house.database.prisma.run.findMany({ where: { id: { in: ids } } });
  const byId = new Map(runs.map((run) => [run.id, run]));
  return ids.map((id) => byId.get(id) ?? notFound('run'));
}
