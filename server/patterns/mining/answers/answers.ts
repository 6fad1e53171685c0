import type { Pool } from 'pg';
import type { Database, Transaction } from '../../../database/database.ts';
import type { DataVersion } from '../../data/data-version.ts';
import { asksAboutProfiles, hashQuestion, type PatternQuestion } from '../question/question.ts';
import type { ReadFigures } from '../thread/thread-messages.ts';
import { deleteAbandoned, finishAnswer, insertAnswer, selectAnswer } from './answers.sql.ts';
import type { AnswerFigures } from './pattern-record.ts';

/** The profiles count only for questions that look at them. */
const profileVersionOf = (question: PatternQuestion, { profiles }: DataVersion) =>
  asksAboutProfiles(question) ? profiles : null;

/** The newest answer to the same question, from the same data; null when there is none. */
export async function findAnswer(
  pool: Pool,
  question: PatternQuestion,
  version: DataVersion,
): Promise<{ readonly id: number; readonly patternCount: number } | null> {
  const { rows } = await pool.query<{ id: number; patternCount: number }>(selectAnswer, [
    hashQuestion(question),
    version.events,
    profileVersionOf(question, version),
  ]);
  return rows[0] ?? null;
}

/** An answer that is under way. */
export interface DraftAnswer extends AnswerFigures {
  readonly dataVersion: string;
  readonly profileVersion: string | null;
  /** Patterns that are stored. */
  readonly stored: number;
}

/** What an earlier worker left of a run's answer. */
export async function findDraft({ prisma }: Database, runId: string): Promise<DraftAnswer | null> {
  const draft = await prisma.mining.findUnique({
    where: { runId },
    include: { _count: { select: { patterns: true } } },
  });
  return draft && { ...draft, stored: draft._count.patterns };
}

/** True if a draft answers for this data: what is stored of it can be kept. */
export const isOfVersion = (draft: DraftAnswer, question: PatternQuestion, version: DataVersion): boolean =>
  draft.dataVersion === version.events && draft.profileVersion === profileVersionOf(question, version);

/** Begins an answer; it is nobody's to see until it is finished. */
export async function beginAnswer(
  transaction: Transaction,
  runId: string,
  question: PatternQuestion,
  { version, sequenceIds, eventCount, targetCount }: ReadFigures,
): Promise<DraftAnswer> {
  const profileVersion = profileVersionOf(question, version);
  const { rows } = await transaction.query<{ id: number }>(insertAnswer, [
    runId,
    JSON.stringify(question),
    hashQuestion(question),
    version.events,
    profileVersion,
    sequenceIds,
    eventCount,
    targetCount,
  ]);
  const [row] = rows;
  if (!row) throw new Error('An answer was inserted and is not there.');
  const sequenceCount = sequenceIds.length;
  return { id: row.id, sequenceCount, targetCount, dataVersion: version.events, profileVersion, stored: 0 };
}

/** Makes a draft an answer that everybody sees. */
export async function endAnswer(
  transaction: Transaction,
  id: number,
  { leastSupport, total }: { readonly leastSupport: number; readonly total: number },
): Promise<void> {
  await transaction.query(finishAnswer, [id, leastSupport, total]);
}

/** Deletes what runs left that ended without an answer. */
export async function forgetAbandoned(pool: Pool): Promise<void> {
  await pool.query(deleteAbandoned);
}
