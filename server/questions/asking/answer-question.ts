import type { Database } from '../../database/database.ts';
import { createClock } from '../../extraction/prompt/clock.ts';
import type { Answers } from '../../llm/answers/answers.ts';
import type { Llm } from '../../llm/llm.ts';
import { progressItem } from '../../runs/work/progress-item.ts';
import type { RetryPolicy } from '../../runs/work/retry.ts';
import { RunFailure } from '../../runs/work/run-failure.ts';
import type { Outcome, RunKind } from '../../runs/work/run-kind.ts';
import { announceAnswer, announceSentences } from '../announced.ts';
import { endAnswer, keepTemplateAnswer } from '../stored/questions.ts';
import { askModel } from './ask-model.ts';
import { prepareAnswer, type TemplateAnswer } from './prepare-answer.ts';
import { answerRun, readAnswerInput } from './start-answer.ts';

export interface AnswerHouse {
  readonly database: Database;
  readonly llm: Llm;
  readonly answers: Answers;
  readonly retry: RetryPolicy;
  /** Zone in which moments are told. */
  readonly timeZone: string;
}

/**
 * The run that answers a question about a graph: from the graph's own numbers where a template fits, else by a model from what
 * was looked up, each sentence checked and stored as it closes. A sentence with faults is kept with them.
 */
export function answerQuestion(house: AnswerHouse): RunKind {
  const clock = createClock(house.timeZone);
  const { database } = house;
  return {
    kind: 'answerQuestion',
    isPrivate: true,
    async execute(execution) {
      const { runId } = execution;
      const input = readAnswerInput(execution.input);
      const question = await database.prisma.question.findUnique({
        where: { runId },
        select: { id: true, follows: { select: { text: true, sentences: true } } },
      });
      if (!question) throw new RunFailure('DATA_CHANGED', 'The question was deleted.', false);
      const { id } = question;
      const prepared = await prepareAnswer(database, input, question.follows, clock);
      if (prepared.kind === 'TEMPLATE') return templateOutcome(input.graphId, id, prepared);
      const sentences = await askModel({ ...house, execution, regenerate: input.regenerate }, id, prepared);
      const flagged = sentences.filter(({ faults }) => faults.length > 0).length;
      return {
        items: [progressItem({ stage: 'SAVING', message: 'The answer is complete' }, null)],
        details: announceAnswer(id),
        result: { sentences: sentences.length, flagged },
        write: (transaction) => endAnswer(transaction, id),
      };
    },
    again: async ({ runId, principal, input }) => answerRun(readAnswerInput(input), principal, runId),
  };
}

/** A template's answer is there at once: it is stored and told with the end of its run. */
function templateOutcome(graphId: number, id: number, answer: TemplateAnswer): Outcome {
  const { sentences } = answer;
  const details = announceSentences({ graphId, sentences });
  return {
    items: [progressItem({ stage: 'SAVING', message: 'Answered from the graph', details }, null)],
    details: announceAnswer(id),
    result: { sentences: sentences.length, template: answer.template },
    write: (transaction) => keepTemplateAnswer(transaction, id, answer),
  };
}
