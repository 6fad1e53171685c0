import type { Database, Transaction } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/prisma/client.ts';
import { notFound } from '../../refusals/refusals.ts';
import { RunFailure } from '../../runs/work/run-failure.ts';
import { type AnswerSentence, type Template, templates } from '../answer-record.ts';

/** The sentences of an answer. Only this file writes that column. */
export const readStoredSentences = (stored: unknown): readonly AnswerSentence[] =>
  stored as readonly AnswerSentence[];

/** The template that a stored question names; null for none. */
export const readTemplate = (template: string | null): Template | null =>
  template !== null && isTemplate(template) ? template : null;

const isTemplate = (text: string): text is Template => Object.hasOwn(templates, text);

/** A question as it was asked. */
export interface AskedQuestion {
  /** Who asked. */
  readonly principal: string;
  readonly graphId: number;
  readonly text: string;
  readonly language: string;
  readonly followsId: number | null;
}

/**
 * Keeps a question with the run that is to answer it; one whose earlier run ended without an answer stays the same question.
 */
export async function keepQuestion(
  transaction: Transaction,
  runId: string,
  { principal, graphId, text, language, followsId }: AskedQuestion,
  earlierRun: string | null,
): Promise<void> {
  const { rowCount } = await transaction.query('update question set run_id = $1 where run_id = $2', [
    runId,
    earlierRun,
  ]);
  if (rowCount === 0)
    await transaction.query(
      `insert into question (principal, graph_id, text, language, follows_id, run_id, retrieved)
       values ($1, $2, $3, $4, $5, $6, '{}')`,
      [principal, graphId, text, language, followsId, runId],
    );
}

/** Begins an answer anew: what an earlier attempt said of it is gone. */
export async function beginAnswer(
  transaction: Transaction,
  id: number,
  { model, retrieved }: { readonly model: string; readonly retrieved: readonly string[] },
): Promise<void> {
  const { rowCount } = await transaction.query(
    `update question set sentences = '[]', model = $2, retrieved = $3 where id = $1`,
    [id, model, retrieved],
  );
  if (rowCount === 0) throw deleted();
}

/** Adds sentences to an answer. */
export async function addSentences(
  transaction: Transaction,
  id: number,
  sentences: readonly AnswerSentence[],
): Promise<void> {
  const { rowCount } = await transaction.query(
    'update question set sentences = sentences || $2::jsonb where id = $1',
    [id, JSON.stringify(sentences)],
  );
  if (rowCount === 0) throw deleted();
}

/** Ends an answer. */
export async function endAnswer(transaction: Transaction, id: number): Promise<void> {
  const { rowCount } = await transaction.query('update question set answered_at = now() where id = $1', [id]);
  if (rowCount === 0) throw deleted();
}

/** Keeps the whole answer of a template. */
export async function keepTemplateAnswer(
  transaction: Transaction,
  id: number,
  answer: {
    readonly template: Template;
    readonly sentences: readonly AnswerSentence[];
    readonly retrieved: readonly string[];
  },
): Promise<void> {
  const { rowCount } = await transaction.query(
    `update question set template = $2, sentences = $3, retrieved = $4, model = null, answered_at = now() where id = $1`,
    [id, answer.template, JSON.stringify(answer.sentences), answer.retrieved],
  );
  if (rowCount === 0) throw deleted();
}

const deleted = () =>
  new RunFailure('DATA_CHANGED', 'The question was deleted before its answer was complete.', false);

/** Deletes a question with its answer, if it is a visible one; a run that is at it ends. Refused with NOT_FOUND. */
export async function deleteQuestion(
  { prisma }: Database,
  id: number,
  visible: Prisma.QuestionWhereInput,
): Promise<void> {
  const { count } = await prisma.question.deleteMany({ where: { id, ...visible } });
  if (count === 0) throw notFound('question');
}
