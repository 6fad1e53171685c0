import { type Prepared, pairOf } from './prepared.ts';
import { PAST } from './surroundings.ts';
import type { UserView } from './user-view.ts';

/** Counts of pairs, each in `pairOf`'s entry, and of single targets. */
export interface PairCounts {
  /** Events of the target that have the source in the window behind them, in an earlier sitting. */
  readonly followed: Int32Array;
  /** Users with at least one such event. */
  readonly followers: Int32Array;
  /** Times that the target is the very next event behind the source, within the window, whatever the sitting. */
  readonly direct: Int32Array;
  /** Users with at least one such time. */
  readonly directUsers: Int32Array;
  /** Users who have both. */
  readonly together: Int32Array;
  /** Events and users of each target. */
  readonly events: Int32Array;
  readonly users: Int32Array;
}

export function createPairCounts({ types, targets }: Prepared): PairCounts {
  const pairs = () => new Int32Array(types * targets);
  return {
    followed: pairs(),
    followers: pairs(),
    direct: pairs(),
    directUsers: pairs(),
    together: pairs(),
    events: new Int32Array(targets),
    users: new Int32Array(targets),
  };
}

/** Adds a user. */
export function countUser(counts: PairCounts, data: Prepared, view: UserView): void {
  const { types, targets: known, rows, resultPlaces, count } = view;
  const [followed, direct] = [new Map<number, number>(), new Map<number, number>()];
  const own = new Map<number, number>();
  const start = data.eventStart[view.user] ?? 0;
  for (let event = 0; event < count; event += 1) {
    const places = [rows[event] ?? 0, resultPlaces[event] ?? -1];
    const targets = places.flatMap((place) => known[place] ?? []);
    const isNext =
      event > 0 && (data.times[start + event] ?? 0) - (data.times[start + event - 1] ?? 0) <= data.windowMs;
    for (const target of targets) {
      increase(own, target);
      if (isNext) increase(direct, pairOf(data, types[rows[event - 1] ?? 0] ?? 0, target));
      for (let row = 0; row < types.length; row += 1) {
        const isPast = ((view.around[row * count + event] ?? 0) & PAST) !== 0;
        if (isPast && row !== rows[event]) increase(followed, pairOf(data, types[row] ?? 0, target));
      }
    }
  }
  addAll(own, counts.events, counts.users);
  addAll(followed, counts.followed, counts.followers);
  addAll(direct, counts.direct, counts.directUsers);
  for (const source of types)
    for (const target of own.keys()) add(counts.together, pairOf(data, source, target), 1);
}

const increase = (map: Map<number, number>, key: number): void => void map.set(key, (map.get(key) ?? 0) + 1);

function addAll(own: ReadonlyMap<number, number>, counts: Int32Array, users: Int32Array): void {
  for (const [entry, count] of own) {
    add(counts, entry, count);
    add(users, entry, 1);
  }
}

function add(column: Int32Array, entry: number, count: number): void {
  column[entry] = (column[entry] ?? 0) + count;
}
