import type { Weights } from './draw.ts';
import type { Person } from './person.ts';
import type { Pastime } from './places.ts';

/**
 * The planted confounder: people with a high income play more golf and dine out more. Neither causes the other,
 * though users who do the one do the other more often.
 */
export const CONFOUNDER = { field: 'income', atLeast: 20_000, raises: ['play_golf', 'dine'] } as const;

/** How much likelier a pastime is for those with a high income, and for the others. */
const FACTORS: Partial<Record<Pastime, readonly [high: number, low: number]>> = {
  golf: [2, 0.5],
  dining: [2, 0.6],
};

/** Where a person goes in daily life: the persona's habits, as far as the income allows. */
export const pastimesOf = ({ persona, profile }: Person): Weights<Pastime> =>
  persona.pastimes.map(([pastime, weight]) => {
    const [high, low] = FACTORS[pastime] ?? [1, 1];
    const rich = (profile[CONFOUNDER.field] ?? 0) >= CONFOUNDER.atLeast;
    return [pastime, weight * (rich ? high : low)];
  });
