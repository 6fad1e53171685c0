import { readErrorCode } from '../runs/api/error-codes.ts';
import { ErrorCode } from '../runs/api/error-schema.ts';
import { Done, Progress } from '../runs/api/item-schema.ts';
import { Run } from '../runs/api/run-schema.ts';
import { builder } from '../schema/builder.ts';
import type { Context } from '../schema/context.ts';
import { describedValues } from '../schema/described-values.ts';
import { readBatch } from './announced.ts';
import { batchLimits } from './batch-input.ts';
import { type BatchFigures, etaSeconds, figuresOf } from './figures.ts';
import { type Member, memberStatuses, readMembers } from './members.ts';

const BatchMemberStatus = builder.enumType('BatchMemberStatus', {
  description: 'What became of one user of a batch.',
  values: describedValues(memberStatuses),
});

const BatchMember = builder.objectRef<Member>('BatchMember').implement({
  description: "One user's extraction inside a batch.",
  fields: (t) => ({
    position: t.exposeInt('position', { description: 'From 1: its place in the batch.' }),
    userId: t.exposeID('subject', { description: 'The user.' }),
    status: t.expose('status', { type: BatchMemberStatus, description: 'What became of it.' }),
    runId: t.exposeID('runId', {
      nullable: true,
      description: 'The run that was started or joined for it: follow it for its text and events.',
    }),
    eventCount: t.exposeInt('eventCount', { description: 'Events that the run has accepted.' }),
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
  }),
});

const Batch = builder.objectRef<BatchFigures>('Batch').implement({
  description: 'Where a batch stands: in an item, as it was then; of a run, as it is now.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'Users it is about.' }),
    waiting: t.exposeInt('waiting', { description: 'Users whose turn has not come.' }),
    active: t.exposeInt('active', { description: 'Users whose extraction is under way.' }),
    succeeded: t.exposeInt('succeeded', { description: 'Users whose extraction has its result.' }),
    failed: t.exposeInt('failed', { description: 'Users whose extraction ended with an error.' }),
    cancelled: t.exposeInt('cancelled', { description: 'Users whose extraction was cancelled.' }),
    skipped: t.exposeInt('skipped', {
      description: 'Users that had a current sequence by the time their turn came.',
    }),
    eventCount: t.exposeInt('eventCount', { description: 'Events accepted by all its runs.' }),
    promptTokens: t.exposeInt('promptTokens', { description: 'Tokens sent by the runs that have ended.' }),
    completionTokens: t.exposeInt('completionTokens', {
      description: 'Tokens received by the runs that have ended.',
    }),
    cost: t.expose('cost', {
      type: 'Decimal',
      nullable: true,
      description: 'What the runs that have ended cost, exactly; null when a call of theirs has no price.',
    }),
    etaSeconds: t.float({
      nullable: true,
      description: 'Seconds until the end, from the mean of the runs that have ended; null while unknown.',
      resolve: etaSeconds,
    }),
    concurrency: t.exposeInt('concurrency', { description: 'Extractions at once.' }),
    members: t.field({
      type: [BatchMember],
      description: 'Its members as they are now, in their order: up to 1,000 behind `after`.',
      args: {
        first: t.arg.int({ defaultValue: 50, description: 'How many, 1 to 1,000.' }),
        after: t.arg.int({ defaultValue: 0, description: 'Only members behind this position.' }),
        status: t.arg({ type: [BatchMemberStatus], description: 'Only members of these states.' }),
      },
      resolve: async ({ batchId }, { first, after, status }, { house }) => [
        ...(await readMembers(house.database.pool, batchId, {
          first: Math.min(1_000, Math.max(1, first ?? 50)),
          after: after ?? 0,
          status: status ?? [],
        })),
      ],
    }),
  }),
});

builder.objectFields(Progress, (t) => ({
  batch: t.field({
    type: Batch,
    nullable: true,
    description: 'Where a batch stands after this item; null for other runs.',
    resolve: ({ payload }) => readBatch(payload.details).batch,
  }),
  members: t.field({
    type: [BatchMember],
    description: 'Members of a batch that started, gained events or ended since the last Progress.',
    resolve: ({ payload }) => readBatch(payload.details).members,
  }),
}));

builder.objectFields(Done, (t) => ({
  batch: t.field({
    type: Batch,
    nullable: true,
    description: 'How a batch ended; null for other runs.',
    resolve: ({ payload }) => readBatch(payload.details).batch,
  }),
}));

builder.objectFields(Run, (t) => ({
  batch: t.loadable({
    type: Batch,
    nullable: true,
    description: 'Where it stands now, if it is a batch; null for other runs.',
    load: (ids: string[], { house }: Context) =>
      figuresOf(house.database.pool, ids, batchLimits(house.config)),
    resolve: ({ id }) => id,
  }),
}));
