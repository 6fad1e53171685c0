import type { PatternQuestion } from '../../patterns/mining/question/question.ts';
import type { GraphRequest } from './graph-request.ts';

/** Patterns that are mined for a graph: the most frequent. */
const MOST_PATTERNS = 500;

/** What is mined of the data of a graph, so that it can cite patterns: paths of two to four events that one user in ten takes. */
export const patternQuestionOf = ({ filter, cohort }: GraphRequest): PatternQuestion => ({
  kind: 'CLOSED',
  support: 0.1,
  minLength: 2,
  maxLength: 4,
  top: MOST_PATTERNS,
  step: 'EVENT',
  ...(filter ? { filter } : {}),
  ...(cohort ? { cohort } : {}),
});
