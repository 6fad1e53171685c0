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
export const drawStoryline = ({ ending, wishes }: Person, random: Random): Scene[] =>
  stagesUntil(ending).flatMap((stage) =>
    Array.from({ length: drawSceneCount(stage, random) }, (_, scene) =>
      drawScene(stage, scene === 0 ? wishes[0] : pick(random, wishes), random),
    ),
  );
