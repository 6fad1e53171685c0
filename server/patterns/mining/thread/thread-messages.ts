import type { Connection } from '../../../database/connection.ts';
import type { DataVersion } from '../../data/data-version.ts';
import type { DescribedPattern } from '../describing/described-pattern.ts';
import type { PatternQuestion } from '../question/question.ts';

/** What the thread is given. */
export interface ThreadTask {
  readonly connection: Connection;
  readonly question: PatternQuestion;
  /** Patterns at the head of the answer that are stored already. */
  readonly skip: number;
}

/** What was read for a question. */
export interface ReadFigures {
  readonly version: DataVersion;
  readonly sequenceIds: readonly number[];
  readonly eventCount: number;
  /** Users who reach the target; null without one. */
  readonly targetCount: number | null;
}

/**
 * What the thread says, in this order. It is told when `read` or a page of `patterns` has been dealt with, and is one page
 * ahead at most.
 */
export type ThreadMessage =
  | ({ readonly kind: 'read' } & ReadFigures)
  /** Share (0–1) of the search that is done. */
  | { readonly kind: 'searched'; readonly done: number }
  | { readonly kind: 'patterns'; readonly patterns: readonly DescribedPattern[]; readonly total: number }
  | { readonly kind: 'end'; readonly leastSupport: number; readonly total: number }
  /** Instead of the end: more patterns than may be held. */
  | { readonly kind: 'limit'; readonly message: string };
