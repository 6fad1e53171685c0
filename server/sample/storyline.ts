import { pick } from './draw.ts';
import { stagesUntil } from './endings.ts';
import type { Person } from './person.ts';
import type { Random } from './random.ts';
import { drawScene, drawSceneCount, type Scene } from './scenes.ts';

/**
 * The scenes of one person's way towards a car, in order: interest, information, comparison, dealership,
 * decision, purchase, as far as the ending goes. Each stage turns first around the favourite, so whoever buys
 * has compared that very model and has been to its dealership before.
 */
export const drawStoryline = (person: Person, random: Random): Scene[] =>
  stagesUntil(person.ending).flatMap((kind) =>
    Array.from({ length: drawSceneCount(kind, random) }, (_, scene) => {
      const subject = scene === 0 ? person.wishes[0] : pick(random, person.wishes);
      return drawScene({ kind, subject }, person, random);
    }),
  );
