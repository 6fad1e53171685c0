import type { CitedRecord } from '../../citations/figures.ts';
import type { Database } from '../../database/database.ts';
import type { Clock } from '../../extraction/prompt/clock.ts';
import type { NodeRecord } from '../../graphs/graph-record.ts';
import type { LlmRequest } from '../../llm/llm.ts';
import { RunFailure } from '../../runs/work/run-failure.ts';
import type { AnswerSentence, Template } from '../answer-record.ts';
import { checkAnswer } from '../checking/check-answer.ts';
import { citedRecords, lookupIn } from '../checking/citable.ts';
import { loadExamples } from '../knowledge/example-events.ts';
import { type GraphIndex, indexGraph } from '../knowledge/graph-index.ts';
import { loadKnowledge } from '../knowledge/graph-knowledge.ts';
import { buildAnswerPrompt } from '../prompt/answer-prompt.ts';
import { recordLines } from '../prompt/record-lines.ts';
import type { Asked } from '../reading/asked.ts';
import { readQuestion } from '../reading/read-question.ts';
import { retrieve } from '../retrieval/retrieve.ts';
import { readStoredSentences } from '../stored/questions.ts';
import { answerAsked } from '../templates/answer-asked.ts';
import { citedBy } from '../templates/cited-by.ts';
import { createWriter } from '../writing/answer-writer.ts';
import type { AnswerInput } from './start-answer.ts';

/** The whole answer of a template. */
export interface TemplateAnswer {
  readonly kind: 'TEMPLATE';
  readonly template: Template;
  readonly sentences: readonly AnswerSentence[];
  /** Ids that it could cite. */
  readonly retrieved: readonly string[];
}

/** What a model is asked, and what its answer is checked against. */
export interface ModelQuestion {
  readonly kind: 'MODEL';
  readonly graphId: number;
  readonly prompt: Pick<LlmRequest, 'purpose' | 'messages'>;
  readonly records: ReadonlyMap<string, CitedRecord>;
}

/** The question that another one follows up, as it is stored. */
export interface QuestionBefore {
  readonly text: string;
  readonly sentences: unknown;
}

/** A question that is being answered. */
interface Open {
  readonly database: Database;
  readonly graph: GraphIndex;
  readonly input: AnswerInput;
  readonly clock: Clock;
}

/** Reads a question, and answers it or looks up what a model needs. Throws `RunFailure` when its graph is gone. */
export async function prepareAnswer(
  database: Database,
  input: AnswerInput,
  before: QuestionBefore | null,
  clock: Clock,
): Promise<TemplateAnswer | ModelQuestion> {
  const knowledge = await loadKnowledge(database, input.graphId);
  if (!knowledge) throw new RunFailure('DATA_CHANGED', 'The graph was deleted.', false);
  const open = { database, graph: indexGraph(knowledge), input, clock };
  const { named, asked } = readQuestion(input.text, knowledge);
  return asked ? fromTemplate(open, asked) : forModel(open, named, before);
}

async function fromTemplate({ database, graph, input, clock }: Open, asked: Asked): Promise<TemplateAnswer> {
  const examples = asked.template === 'WHO' ? await loadExamples(database, graph, asked, clock) : [];
  const texts = answerAsked(graph, asked, createWriter(graph, input.language), examples);
  const records = citedRecords(graph, citedBy(graph, texts, examples));
  const sentences = texts.map((text) => checkAnswer(text, lookupIn(records)));
  return { kind: 'TEMPLATE', template: asked.template, sentences, retrieved: [...records.keys()] };
}

async function forModel(
  { database, graph, input, clock }: Open,
  named: readonly NodeRecord[],
  before: QuestionBefore | null,
): Promise<ModelQuestion> {
  const { graphId, text, language } = input;
  const earlier = before ? readQuestion(before.text, graph).named : [];
  const about = [...new Set([...named, ...earlier])];
  const events = about.filter(({ kind }) => kind !== 'FEATURE');
  const [first, second] = events;
  const examples = first
    ? await loadExamples(
        database,
        graph,
        second ? { source: first, target: second } : { source: null, target: first },
        clock,
      )
    : [];
  const citable = { ...retrieve(graph, about), examples };
  const answer = before && readStoredSentences(before.sentences).map((sentence) => sentence.text);
  return {
    kind: 'MODEL',
    graphId,
    prompt: buildAnswerPrompt(
      text,
      language,
      recordLines(graph, createWriter(graph, language), citable),
      before && answer && { text: before.text, answer: answer.join(' ') },
    ),
    records: citedRecords(graph, citable),
  };
}
