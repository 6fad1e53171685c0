import type { EventCategory } from '../../extraction/types.ts';
import type { LoggedAct } from '../behaviors.ts';
import { eventsOf } from '../events-of.ts';
import type { TrueEvent, TrueRow } from '../truth.ts';

/** An act with the line of the file in which it stands. */
export interface WrittenAct extends LoggedAct {
  readonly line: number;
}

const categories: Readonly<Record<string, EventCategory>> = {
  visit_dealership: 'CONVERSION',
  add_to_cart: 'CONVERSION',
  purchase: 'CONVERSION',
  leave: 'CHURN',
};

export const trueRow = ({ line, at }: WrittenAct): TrueRow => ({ line, at: at.toISOString() });

const endOf = ({ at, duration }: LoggedAct): number => at.getTime() + (duration ?? 0) * 1_000;

/** The true events of a user's sittings, in the order of their starts. */
export function trueEvents(sittings: readonly (readonly WrittenAct[])[]): TrueEvent[] {
  return sittings.flatMap((acts, sitting) =>
    eventsOf(acts).map(({ type, rows }) => ({
      type,
      category: categories[type] ?? 'ENGAGEMENT',
      sitting: sitting + 1,
      start: new Date(Math.min(...rows.map(({ at }) => at.getTime()))).toISOString(),
      end: new Date(Math.max(...rows.map(endOf))).toISOString(),
      rows: rows.map(trueRow),
    })),
  );
}
