import type { Quartiles } from '../../../statistics/quartiles.ts';

/** How users who reach a target differ in a pattern from those who do not. */
export interface Comparison {
  /** Those who have the pattern and reach the target. */
  readonly targetSupport: number;
  readonly oddsRatio: number;
  /** Interval of 95 %. */
  readonly oddsLow: number;
  readonly oddsHigh: number;
  /** Fisher's exact test, two-sided. */
  readonly pValue: number;
  /** The same among all patterns of the answer (Benjamini and Hochberg). */
  readonly qValue: number;
  /** Seconds from the last step to the target; null when the target is no event, or nobody with the pattern reaches it. */
  readonly targetLag: Quartiles | null;
}

/** A user in whose sequence the pattern can be seen: ids of the events of each step. */
export interface Example {
  readonly userId: string;
  readonly sequenceId: number;
  readonly steps: readonly (readonly string[])[];
}

/** A pattern with its statistics. */
export interface DescribedPattern {
  /** From 1, in the order of the answer. */
  readonly rank: number;
  /** Codes of event types. */
  readonly steps: readonly (readonly string[])[];
  /** Number of codes, over all steps. */
  readonly length: number;
  /** Users that have it at least once. */
  readonly support: number;
  /** Share of those with all steps but the last that go on to have the last; null for one step. */
  readonly confidence: number | null;
  /** The confidence against the share of users that have the last step at all; null for one step. */
  readonly lift: number | null;
  /** Support of the first 1, 2, … steps, and of the steps behind them. */
  readonly prefixSupports: readonly number[];
  readonly suffixSupports: readonly number[];
  /** Seconds from each step to the next, over the users that have the pattern. */
  readonly lags: readonly Quartiles[];
  /** Median seconds from the first step to the last. */
  readonly span: number;
  /** The user whose span is the median one: of an even number the lower. */
  readonly example: Example;
  readonly comparison: Comparison | null;
}
