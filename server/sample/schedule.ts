import { type Calendar, drawInstants, whileOpen } from './calendar.ts';
import { lognormalWithin } from './draw.ts';
import type { Random } from './random.ts';
import { SCENES } from './scene-kinds.ts';
import type { Scene } from './scenes.ts';

/** A scene with the instant at which it is meant to begin (epoch milliseconds). */
export interface ScheduledScene extends Scene {
  at: number;
}

const HOUR = 3_600_000;

/** Share of the five weeks that one scene of a story takes, on the median. */
const PACE = 0.05;

/** A story leaves the last days free, so that it is never cut by the end of the log. */
const STORY_ENDS = 0.92;

/** Puts a story's scenes on the calendar in their order, somewhere in the span, at its own pace. */
export function scheduleStory(
  calendar: Calendar,
  scenes: readonly Scene[],
  random: Random,
): ScheduledScene[] {
  const span = lognormalWithin(random, scenes.length * PACE, 0.4, [0, STORY_ENDS]);
  const begin = random() * (STORY_ENDS - span);
  let earliest = 0;
  return place(calendar, scenes, [begin, begin + span], random).map((scene) => {
    const later = Math.max(scene.at, earliest);
    const at = SCENES[scene.kind].inPerson ? whileOpen(calendar, later, random) : later;
    earliest = at + HOUR;
    return { ...scene, at };
  });
}

/** Spreads the scenes of daily life over the whole calendar. */
export const scheduleDailyLife = (
  calendar: Calendar,
  scenes: readonly Scene[],
  random: Random,
): ScheduledScene[] =>
  place(calendar, scenes, [0, 1], random).map((scene) =>
    SCENES[scene.kind].inPerson ? { ...scene, at: whileOpen(calendar, scene.at, random) } : scene,
  );

function place(
  calendar: Calendar,
  scenes: readonly Scene[],
  part: readonly [number, number],
  random: Random,
): ScheduledScene[] {
  const instants = drawInstants(calendar, scenes.length, part, random);
  return scenes.flatMap((scene, index) => instants.slice(index, index + 1).map((at) => ({ ...scene, at })));
}
