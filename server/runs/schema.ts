import { usageOfRuns } from '../llm/usage.ts';
import { builder } from '../schema/builder.ts';
import type { Context } from '../schema/context.ts';
import { describedValues } from '../schema/described-values.ts';
import { errorCodes, readErrorCode } from './error-codes.ts';
import { type ItemOf, progressUnits, runStages, type StoredItem } from './items.ts';
import { notFound } from './refusals.ts';
import { watchRun } from './watch-run.ts';

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

const ErrorCode = builder.enumType('ErrorCode', {
  description: 'Why a run ended without a result.',
  values: describedValues(errorCodes),
});

const LlmUsage = builder.objectRef<Awaited<ReturnType<typeof usageOfRuns>>[number]>('LlmUsage').implement({
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

const JournalItem = builder.interfaceRef<StoredItem>('JournalItem').implement({
  description: 'An item of a journal: numbered 1..n within its run, never changed.',
  fields: (t) => ({
    runId: t.exposeID('runId', { description: 'The run it belongs to.' }),
    seq: t.exposeInt('seq', { description: 'Its number, without gaps.' }),
    cursor: t.field({
      type: 'Cursor',
      description: 'Give it as `after` to go on behind this item.',
      resolve: ({ runId, seq }) => ({ runId, seq }),
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was written.' }),
  }),
});

const LlmChunk = builder.objectRef<ItemOf<'LlmChunk'>>('LlmChunk').implement({
  description:
    "A piece of the model's answer, as it was received. For people to read: what was accepted of it is in Progress.",
  interfaces: [JournalItem],
  fields: (t) => ({
    firstSeq: t.exposeInt('seq', {
      description: 'The first number it stands for; equal to `seq` unless chunks were folded.',
    }),
    step: t.int({
      nullable: true,
      description: 'The step it answers, from 1.',
      resolve: ({ payload }) => payload.step,
    }),
    attempt: t.int({
      nullable: true,
      description: 'The try of that step, from 1.',
      resolve: ({ payload }) => payload.attempt,
    }),
    text: t.string({
      description: 'The text; never ends inside a surrogate pair.',
      resolve: ({ payload }) => payload.text,
    }),
    reasoning: t.boolean({
      description: 'True for thinking aloud, which is never read as data.',
      resolve: ({ payload }) => payload.reasoning,
    }),
  }),
});

const RunStage = builder.enumType('RunStage', {
  description: 'What a run is busy with.',
  values: describedValues(runStages),
});

const ProgressUnit = builder.enumType('ProgressUnit', {
  description: 'What `done` and `total` count.',
  values: describedValues(progressUnits),
});

export const Progress = builder.objectRef<ItemOf<'Progress'>>('Progress').implement({
  description: 'How far a run is, and what it has accepted since the last Progress.',
  interfaces: [JournalItem],
  fields: (t) => ({
    step: t.int({
      nullable: true,
      description: 'The step it speaks of, from 1.',
      resolve: ({ payload }) => payload.step,
    }),
    attempt: t.int({
      nullable: true,
      description: 'The try of that step, from 1.',
      resolve: ({ payload }) => payload.attempt,
    }),
    stage: t.field({
      type: RunStage,
      description: 'What the run is busy with.',
      resolve: ({ payload }) => payload.stage,
    }),
    message: t.string({
      description: 'Plain English; a page renders its own words from code and figures.',
      resolve: ({ payload }) => payload.message,
    }),
    percent: t.float({
      nullable: true,
      description: '0 to 100, never falls; 100 only in the end; null when unknown.',
      resolve: ({ payload }) => payload.percent,
    }),
    done: t.int({ nullable: true, description: 'Units dealt with.', resolve: ({ payload }) => payload.done }),
    total: t.int({ nullable: true, description: 'Units in all.', resolve: ({ payload }) => payload.total }),
    unit: t.field({
      type: ProgressUnit,
      nullable: true,
      description: 'What is counted.',
      resolve: ({ payload }) => payload.unit,
    }),
  }),
});

export const Done = builder.objectRef<ItemOf<'Done'>>('Done').implement({
  description: 'The end of a run that has its result. Nothing follows it.',
  interfaces: [JournalItem],
  fields: (t) => ({
    run: t.loadable({ type: Run, description: 'The run.', load: loadRuns, resolve: ({ runId }) => runId }),
    usage: t.loadable({
      type: LlmUsage,
      description: 'What the run asked of the model.',
      load: (ids: string[], { house }) => usageOfRuns(house.database.prisma, ids),
      resolve: ({ runId }) => runId,
    }),
  }),
});

const ErrorItem = builder.objectRef<ItemOf<'Error'>>('Error').implement({
  description:
    'The end of a run without a result; also of a cancelled one. What was accepted is kept. Nothing follows it.',
  interfaces: [JournalItem],
  fields: (t) => ({
    code: t.field({
      type: ErrorCode,
      description: 'Why.',
      resolve: ({ payload }) => readErrorCode(payload.code),
    }),
    message: t.string({
      description: 'The same in plain English.',
      resolve: ({ payload }) => payload.message,
    }),
    retryable: t.boolean({
      description: 'True when asking again may succeed.',
      resolve: ({ payload }) => payload.retryable,
    }),
  }),
});

export const RunItem = builder.unionType('RunItem', {
  description:
    'What a run yields, whatever its kind: any number of LlmChunk and Progress, then one Done or Error.',
  types: [LlmChunk, Progress, Done, ErrorItem],
  resolveType: ({ kind }) => kind,
});

async function loadRuns(ids: string[], { house }: Context) {
  const runs = await house.database.prisma.run.findMany({ where: { id: { in: ids } } });
  const byId = new Map(runs.map((run) => [run.id, run]));
  return ids.map((id) => byId.get(id) ?? notFound('run'));
}

builder.queryFields((t) => ({
  run: t.prismaField({
    type: 'Run',
    nullable: true,
    description: 'A run; null when there is none, or none that the caller may see.',
    args: { id: t.arg.id({ required: true, description: "The run's id." }) },
    resolve: (query, _root, { id }, { house }) =>
      isRunId(id) ? house.database.prisma.run.findUnique({ ...query, where: { id } }) : null,
  }),
  runs: t.prismaConnection({
    type: 'Run',
    cursor: 'id',
    description: 'Runs, the newest first.',
    totalCount: (_root, { kind, subject }, { house }) =>
      house.database.prisma.run.count({ where: runFilter(kind, subject) }),
    args: {
      kind: t.arg.string({ description: 'Only runs of this kind.' }),
      subject: t.arg.string({ description: "Only runs about this, for example a user's id." }),
    },
    resolve: (query, _root, { kind, subject }, { house }) =>
      house.database.prisma.run.findMany({
        ...query,
        where: runFilter(kind, subject),
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      }),
  }),
}));

builder.mutationField('cancelRun', (t) =>
  t.prismaField({
    type: 'Run',
    description:
      'Ends a run in whatever state it is; one that has ended stays as it is. Refused with NOT_FOUND for an unknown run.',
    args: { runId: t.arg.id({ required: true, description: "The run's id." }) },
    async resolve(query, _root, { runId }, { house }) {
      if (!isRunId(runId)) throw notFound('run');
      await house.engine.cancel(runId);
      const run = await house.database.prisma.run.findUnique({ ...query, where: { id: runId } });
      if (!run) throw notFound('run');
      return run;
    },
  }),
);

builder.subscriptionField('followRun', (t) =>
  t.field({
    type: RunItem,
    description:
      'Reads a run’s journal, from its start or strictly behind `after`, and goes on live to the end. Starts nothing.',
    args: {
      runId: t.arg.id({ required: true, description: "The run's id." }),
      after: t.arg({ type: 'Cursor', description: 'The cursor of the last item that the client holds.' }),
    },
    subscribe: (_root, { runId, after }, { house }) =>
      watchRun(house.database.pool, house.engine, isRunId(runId) ? runId : null, after ?? null),
    resolve: (item: StoredItem) => item,
  }),
);

function runFilter(kind: string | null | undefined, subject: string | null | undefined) {
  return { ...(kind ? { kind } : {}), ...(subject ? { subject } : {}) };
}

/** A text that is no UUID names no run; asking the database would be an error. */
function isRunId(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
}
