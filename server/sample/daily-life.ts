import { chance, popular } from './draw.ts';
import { MODELS } from './models.ts';
import type { Person } from './person.ts';
import type { Random } from './random.ts';
import { drawScene, type Scene } from './scenes.ts';

/** Share of daily scenes that happen out of the house. */
const OUTINGS = 0.38;

/** Share of what is looked at in passing that happens to be to the person's taste. */
const TO_TASTE = 0.5;

/** Scenes beside the story with exactly so many acts in all; the last scene is cut to fit. */
export function drawDailyLife(person: Person, acts: number, random: Random): Scene[] {
  const scenes: Scene[] = [];
  for (let left = acts; left > 0; left -= scenes.at(-1)?.acts.length ?? 0) {
    const scene = drawDailyScene(person, random);
    scenes.push({ ...scene, acts: scene.acts.slice(0, left) });
  }
  return scenes;
}

function drawDailyScene(person: Person, random: Random): Scene {
  const liked = MODELS.filter(({ category }) => person.persona.tastes.includes(category));
  const subject = popular(random, chance(random, TO_TASTE) ? liked : MODELS);
  return drawScene({ kind: chance(random, OUTINGS) ? 'outing' : 'pastime', subject }, person, random);
}
