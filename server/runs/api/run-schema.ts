import { usageOfRuns } from '../../llm/ledger/usage.ts';
import { notFound } from '../../refusals/refusals.ts';
import { builder } from '../../schema/builder.ts';
import type { Context } from '../../schema/context.ts';
import { inOrderOf } from '../../schema/in-order-of.ts';
import { isRetryable } from '../commands/retry-run.ts';
import { LlmUsage } from './call-schema.ts';
import { readErrorCode } from './error-codes.ts';
import { ErrorCode } from './error-schema.ts';

export const RunStatus = builder.enumType('RunStatus', {
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

builder.prismaObject('RunStep', {
  description: "One LLM call's worth of work inside a run. Finished steps are never repeated.",
  fields: (t) => ({
    step: t.exposeInt('step', { description: 'From 1.' }),
    attempts: t.exposeInt('attempts', { description: 'Tries so far.' }),
    failures: t.exposeInt('failures', {
      description: 'Tries that failed; those that a crash or a hand-over cut are none.',
    }),
    startedAt: t.expose('startedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When its first try began.',
    }),
    finishedAt: t.expose('finishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was done; null while it is not.',
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
    waitUntil: t.expose('waitUntil', {
      type: 'DateTime',
      nullable: true,
      description: 'When it goes on by itself, if it waits before a failed step is tried again.',
    }),
    expiredAt: t.expose('expiredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When its journal was deleted; its result stays.',
    }),
    parent: t.relation('parent', { nullable: true, description: 'The batch that started it.' }),
    steps: t.relation('steps', {
      description:
        'Its steps, by their numbers. A step that is split off a longer one has a number of its own.',
      query: { orderBy: { step: 'asc' } },
    }),
    calls: t.relation('calls', {
      description: 'The calls of the model that were made for it, in their order; the newest 500.',
      query: { orderBy: { id: 'asc' }, take: -500 },
    }),
    retryable: t.boolean({
      description: 'True when `retryRun` starts it again: it ended without a result, or with runs that did.',
      resolve: ({ endedAt, ...run }) => endedAt !== null && isRetryable(run),
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
  return inOrderOf(ids, runs, ({ id }) => id).map((run) => run ?? notFound('run'));
}
