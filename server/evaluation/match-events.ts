import type { JudgedEvent } from './judged-event.ts';

/** An extracted event and the true event that it is taken for. */
export interface Match {
  readonly extracted: JudgedEvent;
  readonly truth: JudgedEvent;
  /** Jaccard index of their rows: 0.5 to 1. */
  readonly overlap: number;
}

/** Two events are the same only if they share at least half of all the rows that either rests on. */
const LEAST_OVERLAP = 0.5;

/**
 * Pairs the events of one user, each with one other at most: the greatest overlap first, and where two are equal, in the
 * order in which the events are given.
 */
export function matchEvents(extracted: readonly JudgedEvent[], truth: readonly JudgedEvent[]): Match[] {
  const free = new Set([...extracted, ...truth]);
  return overlaps(extracted, truth)
    .sort((a, b) => b.overlap - a.overlap)
    .filter((pair) => {
      if (!free.has(pair.extracted) || !free.has(pair.truth)) return false;
      free.delete(pair.extracted);
      free.delete(pair.truth);
      return true;
    });
}

function overlaps(extracted: readonly JudgedEvent[], truth: readonly JudgedEvent[]): Match[] {
  return extracted.flatMap((one) => {
    const rows = new Set(one.rows);
    return truth
      .map((other) => ({ extracted: one, truth: other, overlap: jaccard(rows, other.rows) }))
      .filter(({ overlap }) => overlap >= LEAST_OVERLAP);
  });
}

/** Shared rows ÷ all rows of both (Jaccard 1912). */
function jaccard(rows: ReadonlySet<string>, others: readonly string[]): number {
  const shared = others.filter((row) => rows.has(row)).length;
  const all = rows.size + others.length - shared;
  return all === 0 ? 0 : shared / all;
}
