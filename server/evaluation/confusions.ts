import type { Match } from './match-events.ts';

/** A true type that was taken for another, and how often. */
export interface Confusion {
  readonly truth: string;
  readonly extracted: string;
  readonly times: number;
}

/** The types that were taken for others in matched pairs, the most frequent first. */
export function confusionsIn(matches: readonly Match[]): Confusion[] {
  const found = new Map<string, Confusion>();
  for (const { truth, extracted } of matches) {
    if (truth.type === extracted.type) continue;
    const key = `${truth.type} ${extracted.type}`;
    const times = (found.get(key)?.times ?? 0) + 1;
    found.set(key, { truth: truth.type, extracted: extracted.type, times });
  }
  return [...found.entries()]
    .sort(([a, { times: x }], [b, { times: y }]) => y - x || (a < b ? -1 : 1))
    .map(([, confusion]) => confusion);
}
