import type { Action } from './actions.ts';
import { type Act, drawAct, type Setting } from './acts.ts';
import { integer, lognormalWithin, weighted } from './draw.ts';
import type { Person } from './person.ts';
import type { Random } from './random.ts';
import { SCENES, type SceneKind } from './scene-kinds.ts';

/** One sitting: what is done in it, in order, and the model it turns around. */
export interface Scene extends Setting {
  readonly acts: readonly Act[];
}

/** Habit: how much likelier an action becomes right after another. What is not named keeps its weight. */
const AFTER: Partial<Record<Action, Partial<Record<Action, number>>>> = {
  search: { click: 4, search: 0.6, use_app: 0.3 },
  click: { browse: 2, use_app: 0.5 },
  compare: { search: 1.5, compare: 0.7 },
  use_app: { use_app: 0.5, click: 0.5 },
};

/** Draws a scene. Without `between`, the number of acts between its first and its last, that has a heavy tail. */
export function drawScene(
  setting: Setting,
  person: Person,
  random: Random,
  between = Math.round(lognormalWithin(random, SCENES[setting.kind].median, 0.6, [0.5, 14])),
): Scene {
  const { begins, mix, ends } = SCENES[setting.kind];
  const actions = [...begins];
  for (let drawn = 0; drawn < between; drawn += 1) {
    const habit = AFTER[actions.at(-1) ?? 'browse'] ?? {};
    actions.push(
      weighted(
        random,
        mix.map(([action, weight]) => [action, weight * (habit[action] ?? 1)]),
      ),
    );
  }
  const acts = [...actions, ...ends].map((action) => drawAct(action, setting, person, random));
  return { ...setting, acts };
}

/** How many scenes of this kind a story has. */
export const drawSceneCount = (kind: SceneKind, random: Random): number =>
  integer(random, ...SCENES[kind].scenes);
