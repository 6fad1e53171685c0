import type { Gaps } from './match.ts';
import type { Places } from './places.ts';
import type { SequenceDatabase } from './sequence-database.ts';
import type { Range } from './tails.ts';

/** Writes onto `reached` the itemsets that may come next after those at which a pattern ends. */
export type Reach = (ends: Places, range: Range, reached: Places) => Range;

/**
 * With gaps all the places matter at which a pattern ends in a sequence, each with the latest start that leads there: of two
 * ways to one place the one that began later is within every span that the other is within, so nothing is lost.
 */
export function createReach(database: SequenceDatabase, gaps: Gaps): Reach {
  const { eventStart, itemStart, times } = database;
  const {
    minGap = 1,
    maxGap = Number.POSITIVE_INFINITY,
    maxGapMs = Number.POSITIVE_INFINITY,
    maxSpanMs = Number.POSITIVE_INFINITY,
  } = gaps;
  /** For each itemset the latest start of a way to it, -1 for none; within one sequence at a time. */
  const latest = new Int32Array(itemStart.length).fill(-1);
  return (ends, { from, to }, reached) => {
    const sequences = ends.sequences.values;
    const events = ends.events.values;
    const starts = ends.starts.values;
    const begin = reached.events.top;
    let entry = from;
    while (entry < to) {
      const sequence = sequences[entry] ?? 0;
      const stop = (eventStart[sequence + 1] ?? 0) - 1;
      const lowest = (events[entry] ?? 0) + minGap;
      let highest = lowest - 1;
      for (; entry < to && sequences[entry] === sequence; entry += 1) {
        const end = events[entry] ?? 0;
        const start = starts[entry] ?? 0;
        const last = Math.min(stop, end + maxGap);
        const until = times
          ? Math.min((times[end] ?? 0) + maxGapMs, (times[start] ?? 0) + maxSpanMs)
          : Number.POSITIVE_INFINITY;
        // Without a span it does not matter where a pattern began, so what was reached need not be looked at again.
        let event = end + minGap;
        if (maxSpanMs === Number.POSITIVE_INFINITY) event = Math.max(event, highest + 1);
        for (; event <= last; event += 1) {
          if (times && (times[event] ?? 0) > until) break;
          if (start > (latest[event] ?? 0)) latest[event] = start;
        }
        highest = Math.max(highest, event - 1);
      }
      let top = reached.take(Math.max(0, highest - lowest + 1));
      for (let event = lowest; event <= highest; event += 1) {
        const start = latest[event] ?? 0;
        if (start < 0) continue;
        latest[event] = -1;
        if (itemStart[event] === itemStart[event + 1]) continue;
        reached.put(top, sequence, event, start);
        top += 1;
      }
      reached.drop(top);
    }
    return { from: begin, to: reached.events.top };
  };
}
