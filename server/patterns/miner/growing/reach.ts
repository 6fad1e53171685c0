import type { Gaps } from '../matching/gaps.ts';
import type { SequenceDatabase } from '../sequence-database.ts';
import type { Places } from './places.ts';
import type { Range } from './range.ts';

/**
 * Writes onto `reached` the itemsets that may come next after those at which a pattern ends. With gaps all the places matter
 * at which it does in a sequence, each with the latest start that leads there: of two ways to one place the one that began
 * later is within every span that the other is within, so nothing is lost.
 */
export type Reach = (ends: Places, range: Range, reached: Places) => Range;

export function createReach(database: SequenceDatabase, gaps: Gaps): Reach {
  const near = gaps.maxGap !== undefined || gaps.maxGapMs !== undefined;
  return near ? createNearReach(database, gaps) : createSpanReach(database, gaps);
}

/**
 * Without a greatest gap an itemset is reached from all ends before it, and so best from the one of the latest start: one way
 * through ends and itemsets at once finds that.
 */
function createSpanReach(database: SequenceDatabase, { minGap = 1, maxSpanMs = 0 }: Gaps): Reach {
  const { eventStart, itemStart, times } = database;
  return (ends, { from, to }, reached) => {
    const sequences = ends.sequences.values;
    const events = ends.events.values;
    const starts = ends.starts.values;
    const begin = reached.events.top;
    let entry = from;
    while (entry < to) {
      const sequence = sequences[entry] ?? 0;
      const stop = eventStart[sequence + 1] ?? 0;
      let event = (events[entry] ?? 0) + minGap;
      let top = reached.take(Math.max(0, stop - event));
      const [toSequences, toEvents, toStarts] = [
        reached.sequences.values,
        reached.events.values,
        reached.starts.values,
      ];
      let start = -1;
      let until = 0;
      for (; event < stop; event += 1) {
        while (entry < to && sequences[entry] === sequence && (events[entry] ?? 0) + minGap <= event) {
          start = Math.max(start, starts[entry] ?? 0);
          until = (times?.[start] ?? 0) + maxSpanMs;
          entry += 1;
        }
        if ((times?.[event] ?? 0) > until) {
          // Nothing is within the span any more until the next end.
          if (entry === to || sequences[entry] !== sequence) break;
          event = (events[entry] ?? 0) + minGap - 1;
          continue;
        }
        if (itemStart[event] === itemStart[event + 1]) continue;
        toSequences[top] = sequence;
        toEvents[top] = event;
        toStarts[top] = start;
        top += 1;
      }
      reached.drop(top);
      while (entry < to && sequences[entry] === sequence) entry += 1;
    }
    return { from: begin, to: reached.events.top };
  };
}

function createNearReach(database: SequenceDatabase, gaps: Gaps): Reach {
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
        const until = Math.min((times?.[end] ?? 0) + maxGapMs, (times?.[start] ?? 0) + maxSpanMs);
        // Without a span it does not matter where a pattern began, so what was reached need not be looked at again.
        let event = end + minGap;
        if (maxSpanMs === Number.POSITIVE_INFINITY) event = Math.max(event, highest + 1);
        for (; event <= last && (times?.[event] ?? 0) <= until; event += 1)
          if (start > (latest[event] ?? -1)) latest[event] = start;
        highest = Math.max(highest, event - 1);
      }
      let top = reached.take(Math.max(0, highest - lowest + 1));
      const [toSequences, toEvents, toStarts] = [
        reached.sequences.values,
        reached.events.values,
        reached.starts.values,
      ];
      for (let event = lowest; event <= highest; event += 1) {
        const start = latest[event] ?? 0;
        if (start < 0) continue;
        latest[event] = -1;
        if (itemStart[event] === itemStart[event + 1]) continue;
        toSequences[top] = sequence;
        toEvents[top] = event;
        toStarts[top] = start;
        top += 1;
      }
      reached.drop(top);
    }
    return { from: begin, to: reached.events.top };
  };
}
