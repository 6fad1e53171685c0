import type { Details } from '../runs/journal/items.ts';
import type { AnswerSentence } from './answer-record.ts';

/** What a run tells of an answer: sentences of a question about a graph. */
interface AnswerNews {
  readonly graphId: number;
  readonly sentences: readonly AnswerSentence[];
}

/** What a Progress of a run that answers announces, as the journal keeps it. */
export const announceSentences = (news: AnswerNews): Details => ({ answerNews: news });

/** The same, read back from an item; none for items of other runs. Only `announceSentences` writes this detail. */
export function readSentences({ answerNews }: Details) {
  const { graphId = 0, sentences = [] } = (answerNews as AnswerNews | undefined) ?? {};
  return sentences.map((sentence) => ({ ...sentence, graphId }));
}

/** What the end of such a run tells. */
export const announceAnswer = (questionId: number): Details => ({ questionId });

/** The same, read back from an item; null for other runs. */
export const readQuestionId = ({ questionId }: Details): number | null =>
  typeof questionId === 'number' ? questionId : null;
