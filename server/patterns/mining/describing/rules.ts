import { type Interval, wilsonInterval } from '../../../statistics/wilson.ts';
import type { PatternRecord } from '../answers/pattern-record.ts';

/** A pattern cut in two: those who do the first part, and how many of them go on with the second. */
export interface Rule {
  readonly pattern: PatternRecord;
  /** Steps of the pattern before the cut, from 1. */
  readonly cut: number;
  /** Users with the whole pattern, with its first part, with its second part. */
  readonly support: number;
  readonly antecedentSupport: number;
  readonly consequentSupport: number;
  /** support / antecedentSupport, with its interval of 95 % (Wilson). */
  readonly confidence: number;
  readonly interval: Interval;
  /** The confidence against the share of all users that have the second part: 1 when the first makes no difference. */
  readonly lift: number;
}

/** The rules of a pattern: one for each way to cut it between two steps. */
export const rulesOf = (pattern: PatternRecord): Rule[] =>
  pattern.prefixSupports.map((_, index) => ruleAt(pattern, index + 1));

/** The rule that a cut makes. */
export function ruleAt(pattern: PatternRecord, cut: number): Rule {
  const { support, prefixSupports, suffixSupports, sequenceCount } = pattern;
  const antecedentSupport = prefixSupports[cut - 1] ?? support;
  const consequentSupport = suffixSupports[cut - 1] ?? support;
  const confidence = support / antecedentSupport;
  return {
    pattern,
    cut,
    support,
    antecedentSupport,
    consequentSupport,
    confidence,
    interval: wilsonInterval(support, antecedentSupport),
    lift: confidence / (consequentSupport / sequenceCount),
  };
}
