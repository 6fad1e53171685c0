import type { MineOptions } from '../options.ts';

/** What of the options says where in a sequence a pattern may stand. */
export type Gaps = Pick<MineOptions, 'minGap' | 'maxGap' | 'maxGapMs' | 'maxSpanMs'>;

/** True if the gaps leave out any place at all. */
export const hasGaps = ({ minGap = 1, maxGap, maxGapMs, maxSpanMs }: Gaps): boolean =>
  minGap > 1 || maxGap !== undefined || maxGapMs !== undefined || maxSpanMs !== undefined;
