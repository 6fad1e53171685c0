import { type Prepared, pairOf } from './prepared.ts';
import { addUser, createTally, type StratifiedTally, type UserSums } from './stratified-tally.ts';
import { AHEAD, COMPANY, LONG_PAST, PAST } from './surroundings.ts';
import { TIME_STRATA } from './time-strata.ts';
import {
  clearStrata,
  countCase,
  countUnit,
  createUserStrata,
  sumStrata,
  type UserStrata,
} from './user-strata.ts';
import type { UserView } from './user-view.ts';

/**
 * Ways in which a user's events with A in the window behind them are compared with the same user's other events, for how
 * often they are B. The units are all events but those of type A, which cannot be B.
 */
export const comparisons = {
  /** With all others. */
  USER: 'the same user’s other events',
  /** With others at the same hours, on weekdays or on weekends. */
  CLOCK: 'the same user’s events at the same time of day and week',
  /** With those that have A near ahead of them instead: what is as frequent before A is no effect of A. */
  BEFORE: 'the same user’s events shortly before',
  /** With those that have A further behind them instead: what stays is a phase of life, and no effect that ends. */
  LATER: 'the same user’s events some days later',
} as const;
export type Comparison = keyof typeof comparisons;

/** Sums of each comparison, of each pair in `pairOf`'s entry. */
export interface Comparisons extends Readonly<Record<Comparison, StratifiedTally>> {
  /** Events with A earlier in the same sitting, with the same user's others: no effect, but company. */
  readonly COMPANY: StratifiedTally;
}

export function createComparisons({ types, targets }: Prepared): Comparisons {
  const create = () => createTally(types * targets);
  return { USER: create(), CLOCK: create(), BEFORE: create(), LATER: create(), COMPANY: create() };
}

/** What a user is compared with, and how: counts that are reused from user to user. */
export interface Comparing {
  readonly single: UserStrata;
  readonly byClock: UserStrata;
  readonly sums: UserSums;
}

export const createComparing = (): Comparing => ({
  single: createUserStrata(1),
  byClock: createUserStrata(TIME_STRATA),
  sums: { upper: 0, lower: 0, chance: 0, spread: 0 },
});

/** Adds a user to all comparisons of all pairs. */
export function compareUser(
  tallies: Comparisons,
  data: Prepared,
  view: UserView,
  comparing: Comparing,
): void {
  const { single, byClock, sums } = comparing;
  for (let row = 0; row < view.types.length; row += 1) {
    const add = (tally: StratifiedTally, counts: UserStrata, scope: Omit<Scope, 'row'>) => {
      countUnits(counts, view, { row, ...scope });
      for (let place = 0; place < view.targets.length; place += 1)
        if (sumStrata(counts, place, sums))
          addUser(tally, pairOf(data, view.types[row] ?? 0, view.targets[place] ?? 0), sums);
    };
    add(tallies.USER, single, { exposure: PAST, contrast: 0 });
    add(tallies.CLOCK, byClock, { exposure: PAST, contrast: 0 });
    add(tallies.BEFORE, single, { exposure: PAST, contrast: AHEAD });
    add(tallies.LATER, single, { exposure: PAST, contrast: LONG_PAST });
    add(tallies.COMPANY, single, { exposure: COMPANY, contrast: 0 });
  }
}

interface Scope {
  /** Row of the type A. */
  readonly row: number;
  /** The bit that makes an event exposed to A. */
  readonly exposure: number;
  /** The bit of the events to compare with, of which those are left out that have both; 0 for all others. */
  readonly contrast: number;
}

function countUnits(counts: UserStrata, view: UserView, { row, exposure, contrast }: Scope): void {
  const { count, rows, around, strata } = view;
  clearStrata(counts, view.targets.length);
  for (let event = 0; event < count; event += 1) {
    const own = rows[event] ?? 0;
    if (own === row) continue;
    const bits = around[row * count + event] ?? 0;
    const exposed = (bits & exposure) === 0 ? 0 : 1;
    if (contrast !== 0 && ((bits & contrast) === 0 ? 0 : 1) === exposed) continue;
    const stratum = counts.strata === 1 ? 0 : (strata[event] ?? 0);
    countUnit(counts, stratum, exposed);
    countCase(counts, stratum, own, exposed);
    const result = view.resultPlaces[event] ?? -1;
    if (result !== -1) countCase(counts, stratum, result, exposed);
  }
}
