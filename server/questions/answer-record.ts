import type { CheckedSentence } from '../citations/check-sentence.ts';

/** Questions that are answered from the graph's own numbers, without a model. */
export const templates = {
  NEXT: 'What follows something.',
  LEADS_TO: 'What leads to something.',
  EDGE_FACT: 'Whether one thing leads to another.',
  LIKELIEST_PATH: 'The likeliest way from one thing to another.',
  COMPARE_GROUPS: 'How users with a feature differ from those without it, or from those with another.',
  HOW_LONG: 'How long it takes from one thing to another.',
  WHO: 'Which users show it.',
  HOW_MANY: 'How many users and events there are of something.',
} as const;
export type Template = keyof typeof templates;

/** A sentence of an answer as it was checked: stored, announced and shown so. */
export interface AnswerSentence extends CheckedSentence {
  /** As it was written, with its citations as `[e12]`. */
  readonly text: string;
}
