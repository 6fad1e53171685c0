import { sentenceFaults } from '../citations/check-sentence.ts';
import { Graph } from '../graphs/graph-schema.ts';
import { Run } from '../runs/api/run-schema.ts';
import { builder } from '../schema/builder.ts';
import type { Context } from '../schema/context.ts';
import { describedValues } from '../schema/described-values.ts';
import { inOrderOf } from '../schema/in-order-of.ts';
import { Language } from '../schema/language.ts';
import { type AnswerSentence, templates } from './answer-record.ts';
import { Citation } from './citation-schema.ts';
import { readStoredSentences, readTemplate } from './stored/questions.ts';
import { visibleQuestions } from './visible-questions.ts';

const QuestionTemplate = builder.enumType('QuestionTemplate', {
  description: 'Questions that are answered from the graph’s own numbers, without a model.',
  values: describedValues(templates),
});

const SentenceFaultKind = builder.enumType('SentenceFaultKind', {
  description: 'What is wrong with a sentence.',
  values: describedValues(sentenceFaults),
});

const SentenceFault = builder.objectRef<AnswerSentence['faults'][number]>('SentenceFault').implement({
  description: 'Something in a sentence that did not pass the checks.',
  fields: (t) => ({
    fault: t.expose('fault', { type: SentenceFaultKind, description: 'What is wrong.' }),
    text: t.exposeString('text', {
      description: 'The part of the sentence: the id, the number as written, or the whole of it.',
    }),
  }),
});

export const AnswerSentenceType = builder
  .objectRef<AnswerSentence & { readonly graphId: number }>('AnswerSentence')
  .implement({
    description: 'A sentence of an answer, checked as it closed. Joined, the sentences are the answer.',
    fields: (t) => ({
      text: t.exposeString('text', {
        description: 'Plain text, with its citations as `[e12]` and the spaces and line ends around it.',
      }),
      citations: t.field({
        type: [Citation],
        description: 'What it cites and what is there, each once.',
        resolve: ({ graphId, citations }) => citations.map((id) => ({ graphId, id })),
      }),
      faults: t.field({
        type: [SentenceFault],
        description: 'What in it did not pass the checks; none of a good sentence.',
        resolve: ({ faults }) => [...faults],
      }),
    }),
  });

export const Question = builder.prismaObject('Question', {
  description: 'A question about a graph, with its answer once there is one.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    graph: t.relation('graph', { type: Graph, description: 'The version of the graph that it is about.' }),
    text: t.exposeString('text', { description: '1 to 500 characters.' }),
    language: t.field({
      type: Language,
      description: 'Language of the answer.',
      resolve: ({ language }) => (language === 'EN' ? 'EN' : 'ZH'),
    }),
    follows: t.relation('follows', {
      nullable: true,
      description: 'The question that it follows up; null for none, and when that was deleted since.',
    }),
    run: t.relation('run', {
      type: Run,
      nullable: true,
      description: 'The run that answers it: the newest, if it was asked again.',
    }),
    template: t.field({
      type: QuestionTemplate,
      nullable: true,
      description: 'The template that answered it, without a model; null where a model did.',
      resolve: ({ template }) => readTemplate(template),
    }),
    model: t.exposeString('model', {
      nullable: true,
      description: 'Who answered it; null for a template, and as long as nobody has begun.',
    }),
    sentences: t.field({
      type: [AnswerSentenceType],
      description: 'The answer so far, sentence by sentence.',
      resolve: ({ graphId, sentences }) =>
        readStoredSentences(sentences).map((sentence) => ({ ...sentence, graphId })),
    }),
    retrieved: t.idList({
      description: 'What was looked up for it: the ids that its answer could cite, such as `e12` or `ev881`.',
      resolve: ({ retrieved }) => retrieved,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was asked.' }),
    answeredAt: t.expose('answeredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the answer was complete; null as long as it is not.',
    }),
  }),
});

/** The questions of these ids, in their order; null for those that were deleted. */
export async function loadQuestions(ids: number[], context: Context) {
  const questions = await context.house.database.prisma.question.findMany({
    where: { id: { in: ids }, ...visibleQuestions(context) },
  });
  return inOrderOf(ids, questions, ({ id }) => id);
}
