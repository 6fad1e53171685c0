import type { PatternKind } from '../../miner/options.ts';
import type { Pattern } from '../../miner/pattern.ts';

/** Patterns of one answer that are kept. */
const MOST_RESULTS = 100_000;

/**
 * Why an answer is too large to be kept, with a support that would fit; null when it is not. (How many maximal patterns a
 * higher support has is not known without mining again.)
 */
export function tooManyResults(
  patterns: readonly Pattern[],
  kind: PatternKind,
  most = MOST_RESULTS,
): string | null {
  if (patterns.length <= most) return null;
  const fitting = (patterns[most]?.support ?? 0) + 1;
  const way = kind === 'MAXIMAL' ? 'A higher support' : `A support of ${fitting} users`;
  return `There are ${patterns.length} patterns, and ${most} of them can be kept. ${way}, a smaller length or only the top ${most} would fit.`;
}
