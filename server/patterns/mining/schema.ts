import { Done, Progress, RunItem } from '../../runs/api/item-schema.ts';
import { Run } from '../../runs/api/run-schema.ts';
import { startAndWatch } from '../../runs/api/start-and-watch.ts';
import { keyArg } from '../../runs/api/start-args.ts';
import { watchArgs } from '../../runs/api/watch-args.ts';
import type { StoredItem } from '../../runs/journal/items.ts';
import { builder } from '../../schema/builder.ts';
import type { Context } from '../../schema/context.ts';
import { readId } from '../../schema/read-id.ts';
import { readMiningId, readPatterns } from './announced.ts';
import { checkQuestion } from './question/check-question.ts';
import './example-schema.ts';
import { deleteMining, loadPattern, loadSaved, savePattern, unsavePattern } from './answers/keep-patterns.ts';
import { loadMinings, Mining } from './mining-schema.ts';
import { Pattern } from './pattern-schema.ts';
import { PatternQuestionInput, PatternQuestionType, readQuestionInput } from './question/question-schema.ts';
import { readMiningInput, startMining } from './question/start-mining.ts';

builder.objectFields(Progress, (t) => ({
  newPatterns: t.field({
    type: [Pattern],
    description:
      'Patterns described since the last Progress of a mining run, in their order: the first 200 of an answer; stored before ' +
      'they are shown.',
    resolve: ({ payload }) => readPatterns(payload.details),
  }),
}));

builder.objectFields(Done, (t) => ({
  mining: t.loadable({
    type: Mining,
    nullable: true,
    description: 'The answer of a mining run; null for other runs, and when it was deleted since.',
    load: loadMinings,
    resolve: ({ payload }) => readMiningId(payload.details),
  }),
}));

builder.prismaObjectFields(Run, (t) => ({
  mining: t.loadable({
    type: Mining,
    nullable: true,
    description: 'The answer of a finished mining run; null for other runs, and when it was deleted since.',
    load: loadMiningsOfRuns,
    resolve: ({ id }) => id,
  }),
  patternQuestion: t.field({
    type: PatternQuestionType,
    nullable: true,
    description: 'What a mining run was asked, also while it is under way; null for other runs.',
    select: { kind: true, input: true },
    resolve: ({ kind, input }) => (kind === 'minePatterns' ? readMiningInput(input).question : null),
  }),
}));

const requestArgs = builder.args((t) => ({
  ...keyArg,
  question: t.field({
    type: PatternQuestionInput,
    description: 'What is asked; the defaults if it is left out.',
  }),
  regenerate: t.boolean({
    defaultValue: false,
    description: 'Mine again, also where the same was asked of the same data before.',
  }),
}));

interface RequestArgs {
  readonly question?: Parameters<typeof readQuestionInput>[0] | null | undefined;
  readonly regenerate?: boolean | null | undefined;
  readonly runKey?: string | null | undefined;
}

async function start({ house, principal }: Context, { question, regenerate, runKey }: RequestArgs) {
  const { database, engine, config } = house;
  return startMining(engine, {
    question: await checkQuestion(database, config.TIME_ZONE, readQuestionInput(question ?? {})),
    regenerate: regenerate ?? false,
    runKey: runKey ?? null,
    principal: principal.id,
  });
}

const refusals =
  'Refused with BAD_USER_INPUT for a question that makes no sense, NOT_FOUND for a cohort, KEY_REUSED';

builder.subscriptionField('minePatterns', (t) =>
  t.field({
    type: RunItem,
    authScopes: { analyst: true },
    description:
      'Starts mining, or joins an equal run under way, and yields its journal from the start. The same question about the same ' +
      `data is answered from the store. ${refusals}, FOREIGN_CURSOR, BAD_CURSOR or JOURNAL_EXPIRED before the first item.`,
    args: { ...requestArgs, ...watchArgs },
    subscribe: (_root, args, context) =>
      startAndWatch(context, { kind: 'minePatterns', ...args }, () => start(context, args)),
    resolve: (item: StoredItem) => item,
  }),
);

builder.mutationFields((t) => ({
  startMining: t.prismaField({
    type: Run,
    description: `Starts mining, or joins an equal run under way, without watching it. ${refusals}.`,
    args: requestArgs,
    async resolve(query, _root, args, context) {
      const { runId } = await start(context, args);
      return context.house.database.prisma.run.findUniqueOrThrow({ ...query, where: { id: runId } });
    },
  }),
  deleteMining: t.id({
    description:
      'Deletes an answer with its patterns, also saved ones, and answers its id. Refused with NOT_FOUND.',
    args: { id: t.arg.id({ required: true, description: 'Which one.' }) },
    async resolve(_root, { id }, { house }) {
      await deleteMining(house.database, readId(id));
      return id;
    },
  }),
  savePattern: t.field({
    type: Pattern,
    description:
      'Saves a pattern, or changes the note of a saved one. Refused with NOT_FOUND, BAD_USER_INPUT.',
    args: {
      id: t.arg.id({ required: true, description: 'Which one.' }),
      note: t.arg.string({ description: 'What is to be remembered about it, up to 500 characters.' }),
    },
    resolve: (_root, { id, note }, { house }) => savePattern(house.database, id, note ?? null),
  }),
  unsavePattern: t.field({
    type: Pattern,
    description: 'Forgets that a pattern was saved. Refused with NOT_FOUND.',
    args: { id: t.arg.id({ required: true, description: 'Which one.' }) },
    resolve: (_root, { id }, { house }) => unsavePattern(house.database, id),
  }),
}));

builder.queryFields((t) => ({
  minings: t.prismaConnection({
    type: Mining,
    cursor: 'id',
    description: 'Answers to questions about patterns, the newest first.',
    totalCount: (_root, _args, { house }) => house.database.prisma.mining.count({ where: finished }),
    resolve: (query, _root, _args, { house }) =>
      house.database.prisma.mining.findMany({ ...query, where: finished, orderBy: { id: 'desc' } }),
  }),
  mining: t.prismaField({
    type: Mining,
    nullable: true,
    description: 'One answer; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (query, _root, { id }, { house }) =>
      house.database.prisma.mining.findUnique({ ...query, where: { id: readId(id), ...finished } }),
  }),
  pattern: t.field({
    type: Pattern,
    nullable: true,
    description: 'One pattern; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, { house }) => loadPattern(house.database, id),
  }),
  savedPatterns: t.field({
    type: [Pattern],
    description: 'Patterns that somebody saved, the newest first: up to 1,000.',
    resolve: (_root, _args, { house }) => loadSaved(house.database),
  }),
}));

async function loadMiningsOfRuns(runIds: string[], context: Context) {
  const { prisma } = context.house.database;
  const runs = await prisma.run.findMany({
    where: { id: { in: runIds }, kind: 'minePatterns' },
    select: { id: true, result: true },
  });
  const idOf = new Map(runs.map(({ id, result }) => [id, readMiningId(result)]));
  const minings = await loadMinings(
    [...idOf.values()].filter((id) => id !== null),
    context,
  );
  const byId = new Map(minings.map((mining) => [mining?.id, mining]));
  return runIds.map((runId) => byId.get(idOf.get(runId) ?? 0) ?? null);
}

const finished = { finishedAt: { not: null } };
