import { type Quartiles, quartilesOf } from '../../statistics/quartiles.ts';
import { type Checkpoint, eachUser } from './checkpoints.ts';
import { type Prepared, pairOf } from './prepared.ts';

/** Bins of a lag histogram, all of the same width, over the whole window. */
export const LAG_BINS = 24;

/** Times from the last event of the source, in an earlier sitting, to the event of the target, within the window. */
export interface Lags {
  /** Milliseconds. Null for none. */
  readonly quartiles: Quartiles | null;
  /** Lags of each bin: bin i is from i to i + 1 of `LAG_BINS` parts of the window; what lies on a bound belongs to the bin above, the last bin holds its end. */
  readonly histogram: readonly number[];
}

/**
 * Lags of chosen pairs, by their entries in the tables of all pairs.
 *
 * @param followed how many lags each entry has
 */
export function measureLags(
  data: Prepared,
  entries: readonly number[],
  followed: Int32Array,
  checkpoint: Checkpoint,
): ReadonlyMap<number, Lags> {
  const values = new Map(entries.map((entry) => [entry, new Float64Array(followed[entry] ?? 0)]));
  const sizes = new Map<number, number>();
  const sourcesOf = groupByTarget(data, entries);
  eachUser(
    data.eventStart,
    (user) => {
      for (const [entry, lag] of lagsOf(data, user, sourcesOf)) {
        const size = sizes.get(entry) ?? 0;
        sizes.set(entry, size + 1);
        const column = values.get(entry);
        if (column) column[size] = lag;
      }
    },
    checkpoint,
  );
  return new Map(
    [...values].map(([entry, lags]) => {
      checkpoint(1);
      return [entry, describe(lags, data.windowMs)];
    }),
  );
}

/** The sources that are asked for, by their targets. */
function groupByTarget({ targets }: Prepared, entries: readonly number[]): readonly (readonly number[])[] {
  const sources = Array.from({ length: targets }, (): number[] => []);
  for (const entry of entries) sources[entry % targets]?.push(Math.floor(entry / targets));
  return sources;
}

function* lagsOf(
  data: Prepared,
  user: number,
  sourcesOf: readonly (readonly number[])[],
): Generator<readonly [entry: number, lag: number]> {
  const { eventStart, items, times, sittings, results, windowMs } = data;
  const last = new Map<number, number>();
  let settled = eventStart[user] ?? 0;
  for (let event = settled; event < (eventStart[user + 1] ?? 0); event += 1) {
    for (; (sittings[settled] ?? 0) < (sittings[event] ?? 0); settled += 1)
      last.set(items[settled] ?? 0, times[settled] ?? 0);
    for (const target of [items[event] ?? 0, results[event] ?? -1])
      for (const source of sourcesOf[target] ?? []) {
        const lag = (times[event] ?? 0) - (last.get(source) ?? Number.NaN);
        if (lag <= windowMs && source !== items[event]) yield [pairOf(data, source, target), lag];
      }
  }
}

function describe(lags: Float64Array, windowMs: number): Lags {
  const histogram = new Array<number>(LAG_BINS).fill(0);
  for (const lag of lags) {
    const bin = Math.min(LAG_BINS - 1, Math.floor((lag / windowMs) * LAG_BINS));
    histogram[bin] = (histogram[bin] ?? 0) + 1;
  }
  return { quartiles: quartilesOf(lags), histogram };
}
