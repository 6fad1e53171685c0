import type { Database } from '../../database/database.ts';
import type { Language } from '../../llm/language.ts';
import { notFound, Refusal } from '../../refusals/refusals.ts';
import type { StartedRun } from '../../runs/commands/start-or-join.ts';
import type { Engine } from '../../runs/engine.ts';
import type { RunRequest } from '../../runs/work/run-request.ts';
import { hashFields } from '../../schema/hash-fields.ts';
import { readId } from '../../schema/read-id.ts';
import { keepQuestion } from '../stored/questions.ts';

/** What an answer is asked for, as its run keeps it. */
export interface AnswerInput {
  readonly graphId: number;
  readonly text: string;
  /** The question that it follows up. */
  readonly followsId: number | null;
  readonly language: Language;
  /** Ask the model again, also where the very same question was answered before. */
  readonly regenerate: boolean;
}

/** What a caller asks. */
export interface AnswerRequest extends Omit<AnswerInput, 'graphId' | 'followsId'> {
  readonly graphId: string;
  readonly followsId: string | null;
  readonly runKey: string | null;
  readonly principal: string;
}

/** Longest question, in characters. */
const LONGEST = 500;

/**
 * Starts answering a question about a graph, or joins the run that answers the very same one. Refused with BAD_USER_INPUT for
 * a text that is no question, with NOT_FOUND for a graph that is not there and for a question of another graph or of somebody
 * else.
 */
export async function startAnswer(
  { prisma }: Database,
  engine: Engine,
  { runKey, principal, ...request }: AnswerRequest,
): Promise<StartedRun> {
  const text = request.text.replaceAll('\0', '').toWellFormed().trim();
  if (text === '' || [...text].length > LONGEST)
    throw new Refusal('BAD_USER_INPUT', `A question has 1 to ${LONGEST} characters.`);
  const graphId = readId(request.graphId);
  const graph = await prisma.graph.findUnique({ where: { id: graphId }, select: { id: true } });
  if (!graph) throw notFound('graph');
  const followsId = request.followsId === null ? null : readId(request.followsId);
  if (
    followsId !== null &&
    !(await prisma.question.findFirst({ where: { id: followsId, graphId, principal } }))
  )
    throw notFound('question');
  return engine.startOrJoin({
    ...answerRun({ ...request, text, graphId, followsId }, principal, null),
    runKey,
    principal,
  });
}

/** The run that answers somebody's question: one that answers them the very same is joined. The question is stored with it. */
export function answerRun(
  input: AnswerInput,
  principal: string,
  earlierRun: string | null,
): Omit<RunRequest, 'runKey' | 'principal'> {
  return {
    kind: 'answerQuestion',
    subject: String(input.graphId),
    input: { ...input },
    exclusiveKey: `answerQuestion:${hashFields({ ...input, principal })}`,
    lane: 'INTERACTIVE',
    parentId: null,
    write: (transaction, runId) => keepQuestion(transaction, runId, { ...input, principal }, earlierRun),
  };
}

/** The input as `answerRun` wrote it. */
export function readAnswerInput(input: unknown): AnswerInput {
  return input as AnswerInput;
}
