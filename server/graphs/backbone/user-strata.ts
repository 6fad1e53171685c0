import { chanceVariance, lowerTerm, spreadTerm, upperTerm } from '../../statistics/mantel-haenszel.ts';
import type { UserSums } from './stratified-tally.ts';

/** Counts of one user's strata for all targets at once; reused from user to user. */
export interface UserStrata {
  readonly strata: number;
  /** Units, and those of them that are exposed, of each stratum. */
  readonly all: Int32Array;
  readonly exposed: Int32Array;
  /** Units that are the target, and those of them that are exposed, in entry target × strata + stratum. */
  cases: Int32Array;
  both: Int32Array;
}

export const createUserStrata = (strata: number): UserStrata => ({
  strata,
  all: new Int32Array(strata),
  exposed: new Int32Array(strata),
  cases: new Int32Array(0),
  both: new Int32Array(0),
});

/** Begins anew, for so many targets. */
export function clearStrata(counts: UserStrata, targets: number): void {
  const size = targets * counts.strata;
  if (counts.cases.length < size) {
    counts.cases = new Int32Array(size);
    counts.both = new Int32Array(size);
  }
  counts.all.fill(0);
  counts.exposed.fill(0);
  counts.cases.fill(0, 0, size);
  counts.both.fill(0, 0, size);
}

/** Counts a unit, `exposed` or not (1 or 0). */
export function countUnit({ all, exposed: exposures }: UserStrata, stratum: number, exposed: number): void {
  all[stratum] = (all[stratum] ?? 0) + 1;
  exposures[stratum] = (exposures[stratum] ?? 0) + exposed;
}

/** Counts that the unit is the target. */
export function countCase(
  { strata, cases, both }: UserStrata,
  stratum: number,
  target: number,
  exposed: number,
): void {
  const at = target * strata + stratum;
  cases[at] = (cases[at] ?? 0) + 1;
  both[at] = (both[at] ?? 0) + exposed;
}

/** Writes the sums of one target over all strata; answers whether there is anything to them. */
export function sumStrata(
  { strata, all, exposed, cases, both }: UserStrata,
  target: number,
  sums: UserSums,
): boolean {
  sums.upper = 0;
  sums.lower = 0;
  sums.chance = 0;
  sums.spread = 0;
  for (let stratum = 0; stratum < strata; stratum += 1) {
    const own = cases[target * strata + stratum] ?? 0;
    const units = all[stratum] ?? 0;
    const exposures = exposed[stratum] ?? 0;
    if (own === 0 || exposures === 0 || exposures === units) continue;
    const shared = both[target * strata + stratum] ?? 0;
    sums.upper += upperTerm(shared, exposures, units);
    sums.lower += lowerTerm(shared, exposures, own, units);
    sums.chance += chanceVariance(exposures, own, units);
    sums.spread += spreadTerm(shared, exposures, own, units);
  }
  return sums.upper > 0 || sums.lower > 0;
}
