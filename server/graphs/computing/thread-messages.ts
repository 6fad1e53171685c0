import type { Connection } from '../../database/connection.ts';
import type { DataVersion } from '../../patterns/data/data-version.ts';
import type { DescribedPattern } from '../../patterns/mining/describing/described-pattern.ts';
import type { PatternQuestion } from '../../patterns/mining/question/question.ts';
import type { GraphContent } from '../graph-record.ts';
import type { GraphRequest } from '../request/graph-request.ts';

/** What the thread is given. */
export interface ComputingTask {
  readonly connection: Connection;
  readonly request: GraphRequest;
  /** What is mined of the same data, for the patterns that the graph may cite; null when patterns were chosen. */
  readonly question: PatternQuestion | null;
}

/** What was read for a graph. */
export interface GraphGrounds {
  readonly version: DataVersion;
  readonly sequenceIds: readonly number[];
  readonly eventCount: number;
}

/** Patterns that were mined on the way. */
export interface MinedPatterns {
  readonly patterns: readonly DescribedPattern[];
  /** Users that a pattern had to have. */
  readonly leastSupport: number;
}

/** What the thread says, in this order. It waits for nobody. */
export type ComputingMessage =
  | ({ readonly kind: 'read' } & GraphGrounds)
  /** Share (0–1) of the computation that is done. */
  | { readonly kind: 'computed'; readonly done: number }
  | { readonly kind: 'end'; readonly content: GraphContent; readonly mined: MinedPatterns | null };
