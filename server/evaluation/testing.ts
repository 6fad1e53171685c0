import { noCounts } from './counts.ts';
import type { Evaluation } from './evaluation.ts';
import type { JudgedEvent } from './judged-event.ts';
import { scoresOf } from './scores.ts';

/** An event on rows named by letters: `event('look', 'abc')`; of ENGAGEMENT unless said otherwise. */
export const event = (
  type: string,
  rows: string,
  category: JudgedEvent['category'] = 'ENGAGEMENT',
): JudgedEvent => ({ type, category, rows: [...rows] });

const nothing = { counts: noCounts, scores: scoresOf(noCounts) };

/** An evaluation in which nothing was found, but for the given figures. */
export const evaluationWith = (change: Partial<Evaluation>): Evaluation => ({
  model: 'some-model',
  rules: false,
  prompt: 'extract-events/1',
  seed: 1,
  users: 5,
  extractedUsers: 5,
  at: '2026-01-15T10:00:00.000Z',
  durationMs: 1_500,
  judged: { all: nothing, structured: nothing, text: nothing },
  causes: null,
  coverage: null,
  confusions: [],
  rejectedLines: {},
  calls: 10,
  incompleteCalls: 0,
  promptTokens: 1_000,
  completionTokens: 200,
  estimatedCalls: 0,
  cost: null,
  ...change,
});
