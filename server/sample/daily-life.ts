import { chance, popular } from './draw.ts';
import { MODELS } from './models.ts';
import type { Person } from './person.ts';
import type { Random } from './random.ts';
import { drawScene, type Scene } from './scenes.ts';

/** Share of daily scenes that happen out of the house. */
const OUTINGS = 0.3;

/** Share of what is looked at in passing that happens to be to the person's taste. */
const TO_TASTE = 0.5;

/** Scenes beside the story with exactly so many actions in all; the last scene is cut to fit. */
export function drawDailyLife(person: Person, actions: number, random: Random): Scene[] {
  const scenes: Scene[] = [];
  for (let left = actions; left > 0; left -= scenes.at(-1)?.actions.length ?? 0) {
    const scene = drawDailyScene(person, random);
    scenes.push({ ...scene, actions: scene.actions.slice(0, left) });
  }
  return scenes;
}

function drawDailyScene({ persona }: Person, random: Random): Scene {
  const liked = MODELS.filter(({ category }) => persona.tastes.includes(category));
  const subject = popular(random, chance(random, TO_TASTE) ? liked : MODELS);
  return drawScene(chance(random, OUTINGS) ? 'outing' : 'pastime', subject, random);
}
