import { chanceVariance, lowerTerm, spreadTerm, upperTerm } from '../../statistics/mantel-haenszel.ts';
import type { Prepared } from './prepared.ts';
import { addTo, addUser, createTally, type StratifiedTally } from './stratified-tally.ts';
import { TIME_STRATA } from './time-strata.ts';
import { AHEAD, COMPANY, LONG_PAST, PAST, type UserView } from './user-view.ts';

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

/** Counts of one stratum, by the targets of a user: a row of the user's types, and behind them the results. */
interface Stratum {
  all: number;
  exposed: number;
  readonly cases: Int32Array;
  readonly both: Int32Array;
}

/** Adds a user to all comparisons of all pairs. */
export function compareUser(sums: Comparisons, data: Prepared, view: UserView): void {
  const width = view.types.length + (data.targets - data.types);
  const scratch = {
    strata: Array.from({ length: TIME_STRATA }, () => ({
      all: 0,
      exposed: 0,
      cases: new Int32Array(width),
      both: new Int32Array(width),
    })),
    upper: new Float64Array(width),
    lower: new Float64Array(width),
  };
  for (let row = 0; row < view.types.length; row += 1) {
    const add = (kind: keyof Comparisons, stratumOf: (bits: number, event: number) => number) => {
      const exposure = kind === 'COMPANY' ? COMPANY : PAST;
      compareWithin(sums[kind], { data, view, row, exposure, ...scratch }, stratumOf);
    };
    add('USER', () => 0);
    add('CLOCK', (_, event) => view.strata[event] ?? 0);
    add('BEFORE', (bits) => (isOneOf(bits, AHEAD) ? 0 : -1));
    add('LATER', (bits) => (isOneOf(bits, LONG_PAST) ? 0 : -1));
    add('COMPANY', () => 0);
  }
}

/** A is in the window behind, or lies there, but not both. */
const isOneOf = (bits: number, there: number): boolean => ((bits & PAST) !== 0) !== ((bits & there) !== 0);

interface Scope {
  readonly data: Prepared;
  readonly view: UserView;
  /** Row of the type A. */
  readonly row: number;
  /** The bit that makes an event exposed to A. */
  readonly exposure: number;
  readonly strata: readonly Stratum[];
  readonly upper: Float64Array;
  readonly lower: Float64Array;
}

function compareWithin(
  tally: StratifiedTally,
  scope: Scope,
  stratumOf: (bits: number, event: number) => number,
): void {
  const { data, view, row, exposure, strata } = scope;
  const { count, rows, results, around, types } = view;
  for (let event = 0; event < count; event += 1) {
    const own = rows[event] ?? 0;
    if (own === row) continue;
    const bits = around[row * count + event] ?? 0;
    const stratum = strata[stratumOf(bits, event)];
    if (stratum === undefined) continue;
    const exposed = (bits & exposure) === 0 ? 0 : 1;
    const result = results[event] ?? -1;
    stratum.all += 1;
    stratum.exposed += exposed;
    countCase(stratum, own, exposed);
    if (result !== -1) countCase(stratum, types.length + result - data.types, exposed);
  }
  for (const stratum of strata) addStratum(tally, scope, stratum);
  for (let target = 0; target < scope.upper.length; target += 1) {
    const [upper, lower] = [scope.upper[target] ?? 0, scope.lower[target] ?? 0];
    if (upper === 0 && lower === 0) continue;
    addUser(tally, entryOf(scope, target), upper, lower);
    scope.upper[target] = 0;
    scope.lower[target] = 0;
  }
}

function countCase({ cases, both }: Stratum, target: number, exposed: number): void {
  cases[target] = (cases[target] ?? 0) + 1;
  both[target] = (both[target] ?? 0) + exposed;
}

/** Adds what a stratum says, and clears it. */
function addStratum(tally: StratifiedTally, scope: Scope, stratum: Stratum): void {
  const { all, exposed, cases, both } = stratum;
  if (all === 0) return;
  if (exposed > 0 && exposed < all)
    for (let target = 0; target < cases.length; target += 1) {
      const own = cases[target] ?? 0;
      if (own === 0) continue;
      const entry = entryOf(scope, target);
      const shared = both[target] ?? 0;
      addTo(scope.upper, target, upperTerm(shared, exposed, all));
      addTo(scope.lower, target, lowerTerm(shared, exposed, own, all));
      addTo(tally.chance, entry, chanceVariance(exposed, own, all));
      addTo(tally.spread, entry, spreadTerm(shared, exposed, own, all));
    }
  stratum.all = 0;
  stratum.exposed = 0;
  cases.fill(0);
  both.fill(0);
}

/** Entry of the pair in the tables of all pairs. */
function entryOf({ data, view, row }: Scope, target: number): number {
  const own = view.types.length;
  const to = target < own ? (view.types[target] ?? 0) : data.types + target - own;
  return (view.types[row] ?? 0) * data.targets + to;
}
