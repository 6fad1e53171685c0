import { quantile, shuffle, type Weights } from './draw.ts';
import { ENDINGS, type Ending } from './endings.ts';
import { PERSONAS, type Persona } from './personas.ts';
import type { Random } from './random.ts';

/** Who a user is and how far the story goes. */
export interface Role {
  persona: Persona;
  ending: Ending;
}

/** Every role with its share, all roles of one ending side by side. */
const ROLES: Weights<Role> = ENDINGS.flatMap((ending) =>
  PERSONAS.map((persona) => [{ persona, ending }, persona.share * shareOf(ending, persona)] as const),
);

function shareOf(ending: Ending, { endings }: Persona): number {
  const sum = endings.reduce((total, [, weight]) => total + weight, 0);
  return (endings.find(([known]) => known === ending)?.[1] ?? 0) / sum;
}

/**
 * Gives each user a role. Drawn one from each of `users` equal strata (Latin hypercube sampling, McKay 1979),
 * so that a small sample holds every ending in its proportion: 50 users have 5 or 6 buyers, never none.
 */
export function castRoles(users: number, random: Random): Role[] {
  const strata = Array.from({ length: users }, (_, stratum) => (stratum + random()) / users);
  return shuffle(random, strata).map((share) => quantile(ROLES, share));
}
