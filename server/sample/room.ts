import { PLANTED } from './causes.ts';
import { type LivedScene, typesIn } from './consequences.ts';
import { shuffle } from './draw.ts';
import type { Random } from './random.ts';

const planted = new Set(PLANTED.flatMap(({ cause, effect }) => [cause, effect]));

/**
 * Makes room for what was raised: takes acts of daily life away until no more than `most` are left. First those that
 * are part of no planted pair, so that the strength of the pairs stays what it is. A story is never cut.
 */
export function makeRoom(scenes: readonly LivedScene[], most: number, random: Random): LivedScene[] {
  let over = scenes.reduce((sum, { acts }) => sum + acts.length, 0) - most;
  const daily = shuffle(
    random,
    scenes.filter(({ origin }) => origin === 'daily'),
  );
  const isIdle = (scene: LivedScene) => !typesIn(scene).some((type) => planted.has(type));
  const kept = new Map<LivedScene, number>();
  for (const scene of [...daily.filter(isIdle), ...daily.filter((one) => !isIdle(one))]) {
    if (over <= 0) break;
    const left = Math.max(0, scene.acts.length - over);
    kept.set(scene, left);
    over -= scene.acts.length - left;
  }
  return scenes
    .map((scene) => ({ ...scene, acts: scene.acts.slice(0, kept.get(scene) ?? scene.acts.length) }))
    .filter(({ acts }) => acts.length > 0);
}
