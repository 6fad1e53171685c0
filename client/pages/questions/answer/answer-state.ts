import type { AnswerSentence } from '../../../graphql/citation-fields.ts';
import type { ErrorCode } from '../../../runs/run-item.ts';
import { presentText } from '../../../runs/run-log.ts';
import type { RunSnapshot } from '../../../runs/watch-run.ts';
import type { Question } from '../questions-query.ts';
import { openText } from './open-text.ts';

/** What is to be seen of an answer. */
export type AnswerState = {
  stage: 'waiting' | 'writing' | 'answered' | 'failed' | 'cancelled' | 'lost';
  /** The checked sentences, in their order. */
  sentences: readonly AnswerSentence[];
  /** What was written behind them and is not checked yet. */
  open: string;
  /** Why there is no answer; null where that is not known, or there is one. */
  code: ErrorCode | null;
};

/**
 * Puts together what the server has stored of an answer and what its run has told.
 *
 * @param snapshot of the question's run; null when it is not watched
 */
export function answerState(
  question: Pick<Question, 'answeredAt' | 'sentences' | 'run'>,
  snapshot: RunSnapshot | null,
): AnswerState {
  const stored = { sentences: question.sentences, open: '', code: null };
  if (question.answeredAt !== null) return { ...stored, stage: 'answered' };
  if (snapshot === null) return { ...stored, ...unwatched(question.run) };
  const { view, refusal } = snapshot;
  // Its journal is told from the start, so that what it has told is all there is of this attempt.
  const sentences = view.seq > 0 ? view.sentences : question.sentences;
  const told = { sentences, open: '', code: null };
  if (view.end?.kind === 'finished') return { ...told, stage: 'answered' };
  if (view.end?.kind === 'cancelled') return { ...told, stage: 'cancelled' };
  if (view.end?.kind === 'failed') return { ...told, stage: 'failed', code: view.end.code };
  if (refusal !== null) return { ...told, stage: 'lost' };
  const written = presentText(view.log);
  const open = openText(
    written,
    sentences.map(({ text }) => text),
  );
  return { ...told, stage: sentences.length > 0 || open !== '' ? 'writing' : 'waiting', open };
}

function unwatched(run: Question['run']): Pick<AnswerState, 'stage' | 'code'> {
  if (run === null) return { stage: 'lost', code: null };
  if (run.status === 'CANCELLED') return { stage: 'cancelled', code: null };
  if (run.status === 'FAILED') return { stage: 'failed', code: run.errorCode };
  return { stage: 'waiting', code: null };
}

/** True while an answer is still to come. */
export const isUnderWay = ({ stage }: AnswerState): boolean => stage === 'waiting' || stage === 'writing';
