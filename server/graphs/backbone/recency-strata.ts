import { PAST } from './surroundings.ts';
import { clearStrata, countCase, countUnit, type UserStrata } from './user-strata.ts';
import type { UserView } from './user-view.ts';

/**
 * Counts a user's events with the type of the row in the window behind them, and those without, stratified by how long ago the
 * type of row `by` was last seen, whose own events are no units then; with -1 there is one stratum.
 */
export function countLevels(counts: UserStrata, view: UserView, row: number, by: number): void {
  const { count, rows, around, recency } = view;
  clearStrata(counts, view.targets.length);
  for (let event = 0; event < count; event += 1) {
    const own = rows[event] ?? 0;
    if (own === row || own === by) continue;
    const level = by === -1 ? 0 : (recency[by * count + event] ?? 0);
    const exposed = (around[row * count + event] ?? 0) & PAST;
    countUnit(counts, level, exposed);
    countCase(counts, level, own, exposed);
    const result = view.resultPlaces[event] ?? -1;
    if (result !== -1) countCase(counts, level, result, exposed);
  }
}
