/** Which of the frequent patterns are wanted. */
export const patternKinds = {
  ALL: 'All of them.',
  CLOSED: 'Those without a super-pattern that satisfies the same options and has equal support.',
  MAXIMAL: 'Those without a super-pattern that satisfies the same options and is frequent.',
} as const;
export type PatternKind = keyof typeof patternKinds;

/** What is mined. */
export interface MineOptions {
  /**
   * Least number of sequences that contain a pattern, each counted once: a whole number from 1 on, or a share of all
   * sequences (above 0, below 1), which is rounded up: 0.01 of 150 sequences are 2.
   */
  readonly support: number;
  readonly kind: PatternKind;
  /** Length is the number of items of a pattern, over all its itemsets. */
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Least distance of two neighbouring itemsets of a pattern, in positions of the sequence: 1 is next to each other. */
  readonly minGap?: number;
  readonly maxGap?: number;
  /** Longest time from one itemset of a pattern to the next, in milliseconds. */
  readonly maxGapMs?: number;
  /** Longest time from the first itemset of a pattern to the last, in milliseconds. */
  readonly maxSpanMs?: number;
  /** The first itemset holds one of these. */
  readonly first?: readonly number[];
  /** The last itemset holds one of these. */
  readonly last?: readonly number[];
  /** Each of these is somewhere in the pattern. */
  readonly contains?: readonly number[];
  /** Only so many, those of the highest support; of equal support the shorter, then by their items. */
  readonly top?: number;
  /** Patterns that are held at once before mining is given up; they take memory. */
  readonly mostPatterns?: number;
}

/** Options that make no sense; the message names the one. */
export class MineOptionsError extends RangeError {}

function checkWhole(
  options: MineOptions,
  name: 'minLength' | 'maxLength' | 'minGap' | 'maxGap' | 'top',
): void {
  const value = options[name];
  if (value !== undefined && !(Number.isInteger(value) && value >= 1))
    throw new MineOptionsError(`${name} is a whole number from 1 on, not ${value}.`);
}

/** Throws `MineOptionsError` for options that contradict each other or are out of range. */
export function checkOptions(options: MineOptions, timed: boolean): void {
  const { support, minLength = 1, maxLength, minGap = 1, maxGap, maxGapMs, maxSpanMs } = options;
  if (!(support > 0) || (support >= 1 && !Number.isInteger(support)))
    throw new MineOptionsError(
      `support is a whole number from 1 on, or a share between 0 and 1, not ${support}.`,
    );
  for (const name of ['minLength', 'maxLength', 'minGap', 'maxGap', 'top'] as const)
    checkWhole(options, name);
  if (maxLength !== undefined && maxLength < minLength)
    throw new MineOptionsError('maxLength is below minLength.');
  if (maxGap !== undefined && maxGap < minGap) throw new MineOptionsError('maxGap is below minGap.');
  for (const [name, value] of Object.entries({ maxGapMs, maxSpanMs })) {
    if (value === undefined) continue;
    if (!(value >= 0)) throw new MineOptionsError(`${name} is 0 or more, not ${value}.`);
    if (!timed) throw new MineOptionsError(`${name} needs times, and the sequences have none.`);
  }
}

/** The least support as a number of sequences. */
export function leastSupport(support: number, sequences: number): number {
  // A share such as 0.07 × 100 is 7.000000000000001 in floating point: what is no more than rounding is no reason to round up.
  return support >= 1 ? support : Math.max(1, Math.ceil(support * sequences - 1e-9));
}
