import { Graph } from '../graphs/graph-schema.ts';
import { Done, Progress, RunItem } from '../runs/api/item-schema.ts';
import { Run } from '../runs/api/run-schema.ts';
import { startAndWatch } from '../runs/api/start-and-watch.ts';
import { type ModelArgs, modelArgs, readModelArgs } from '../runs/api/start-args.ts';
import { watchArgs } from '../runs/api/watch-args.ts';
import type { StoredItem } from '../runs/journal/items.ts';
import { builder } from '../schema/builder.ts';
import type { Context } from '../schema/context.ts';
import { Language } from '../schema/language.ts';
import { readId } from '../schema/read-id.ts';
import { readQuestionId, readSentences } from './announced.ts';
import { startAnswer } from './asking/start-answer.ts';
import { AnswerSentenceType, loadQuestions, Question } from './question-schema.ts';
import { sampleQuestions } from './samples.ts';
import { deleteQuestion } from './stored/questions.ts';
import { visibleQuestions } from './visible-questions.ts';

builder.objectFields(Progress, (t) => ({
  newSentences: t.field({
    type: [AnswerSentenceType],
    description:
      'Sentences of an answer that closed since the last Progress, checked and stored before they are shown. They belong to ' +
      'the `attempt` of their Progress: with the first Progress of a later attempt the answer begins anew, and all sentences ' +
      'of earlier attempts are gone.',
    resolve: ({ payload }) => readSentences(payload.details),
  }),
}));

builder.objectFields(Done, (t) => ({
  question: t.loadable({
    type: Question,
    nullable: true,
    description: 'The question with its answer; null for other runs, and when it was deleted since.',
    load: loadQuestions,
    resolve: ({ payload }) => readQuestionId(payload.details),
  }),
}));

builder.prismaObjectFields(Run, (t) => ({
  question: t.relation('question', {
    type: Question,
    nullable: true,
    description: 'The question that it answers; null for other runs, and when another run answers it now.',
  }),
}));

builder.prismaObjectFields(Graph, (t) => ({
  questions: t.relatedConnection('questions', {
    type: Question,
    cursor: 'id',
    totalCount: true,
    description:
      'Questions about this version that the caller may see (their own; an admin all), the newest first.',
    query: (_args, context) => ({ where: visibleQuestions(context), orderBy: { id: 'desc' } }),
  }),
  sampleQuestions: t.loadableList({
    type: 'String',
    description: 'Questions that can be asked of it, made of what it holds: up to 8.',
    args: {
      language: t.arg({ type: Language, description: 'Their language; Chinese unless said otherwise.' }),
    },
    load: sampleQuestions,
    resolve: ({ id }, { language }) => JSON.stringify([id, language ?? 'ZH']),
  }),
}));

const requestArgs = builder.args((t) => ({
  ...modelArgs,
  graphId: t.id({ required: true, description: 'The version of the graph that it is about.' }),
  text: t.string({ required: true, description: 'The question, 1 to 500 characters, in either language.' }),
  followsId: t.id({ description: 'The question about the same graph that it follows up.' }),
}));

interface RequestArgs extends ModelArgs {
  readonly graphId: string;
  readonly text: string;
  readonly followsId?: string | null | undefined;
}

function start({ house, principal }: Context, { graphId, text, followsId, ...args }: RequestArgs) {
  return startAnswer(house.database, house.engine, {
    graphId,
    text,
    followsId: followsId ?? null,
    principal: principal.id,
    ...readModelArgs(args),
  });
}

const refusals =
  'Refused with BAD_USER_INPUT, NOT_FOUND for a graph or a question that is not there, KEY_REUSED';

builder.subscriptionField('answerQuestion', (t) =>
  t.field({
    type: RunItem,
    authScopes: { analyst: true },
    description:
      'Starts answering a question about a graph, or joins the run that answers the very same one, and yields its journal from ' +
      'the start: `Progress.newSentences` is the answer, sentence by sentence. What the graph’s own numbers answer is answered ' +
      `without a model. ${refusals}, FOREIGN_CURSOR, BAD_CURSOR or JOURNAL_EXPIRED before the first item.`,
    args: { ...requestArgs, ...watchArgs },
    subscribe: (_root, args, context) =>
      startAndWatch(context, { kind: 'answerQuestion', subject: args.graphId, ...args }, () =>
        start(context, args),
      ),
    resolve: (item: StoredItem) => item,
  }),
);

builder.queryField('question', (t) =>
  t.prismaField({
    type: Question,
    nullable: true,
    description: 'One question; null when there is none, or none that the caller may see.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (query, _root, { id }, context) =>
      context.house.database.prisma.question.findFirst({
        ...query,
        where: { id: readId(id), ...visibleQuestions(context) },
      }),
  }),
);

builder.mutationFields((t) => ({
  startAnswer: t.prismaField({
    type: Run,
    description: `Starts answering a question, or joins the run that does, without watching it. ${refusals}.`,
    args: requestArgs,
    async resolve(query, _root, args, context) {
      const { runId } = await start(context, args);
      return context.house.database.prisma.run.findUniqueOrThrow({ ...query, where: { id: runId } });
    },
  }),
  deleteQuestion: t.id({
    description: 'Deletes a question with its answer, and answers its id. Refused with NOT_FOUND.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    async resolve(_root, { id }, context) {
      await deleteQuestion(context.house.database, readId(id), visibleQuestions(context));
      return id;
    },
  }),
}));
