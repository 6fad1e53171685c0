import { usageOfRuns } from '../../llm/ledger/usage.ts';
import { builder } from '../../schema/builder.ts';
import { describedValues } from '../../schema/described-values.ts';
import { type ItemOf, progressUnits, runStages, type StoredItem } from '../journal/items.ts';
import { LlmUsage } from './call-schema.ts';
import { readErrorCode } from './error-codes.ts';
import { ErrorCode } from './error-schema.ts';
import { loadRuns, Run } from './run-schema.ts';

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
    firstSeq: t.int({
      description: 'The first number it stands for; equal to `seq` unless chunks were folded.',
      resolve: ({ firstSeq, seq }) => firstSeq ?? seq,
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
    cause: t.field({
      type: ErrorCode,
      nullable: true,
      description: 'Why the attempt before failed, where the item announces what comes of it.',
      resolve: ({ payload: { cause } }) => (cause === undefined ? null : readErrorCode(cause)),
    }),
    resumeAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the run goes on by itself, where the item announces a wait.',
      resolve: ({ payload: { resumeAt } }) => (resumeAt === undefined ? null : new Date(resumeAt)),
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
