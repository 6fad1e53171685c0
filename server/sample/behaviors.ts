import type { Action } from './actions.ts';
import type { Act } from './acts.ts';
import { lognormalWithin } from './draw.ts';
import type { Random } from './random.ts';
import type { SampleBehavior } from './sample-data.ts';
import type { ScheduledScene } from './schedule.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Median and spread (of the logarithm) of what takes time, in seconds; other actions have no duration. */
const DURATIONS: Partial<Record<Action, readonly [median: number, sigma: number]>> = {
  browse: [120, 0.9],
  compare: [180, 0.7],
  use_app: [480, 0.9],
  visit_poi: [3_300, 0.5],
};

/** The shortest and longest duration that logs hold, in seconds. */
const DURATION_RANGE = [30, 7_194] as const;

/** Between two actions of one scene, in seconds: heavy-tailed, short of the half hour that ends a session. */
const PAUSE_RANGE = [2, 1_500] as const;

/** An act with its time. */
export interface LoggedAct extends Act {
  readonly at: Date;
  /** Seconds. */
  readonly duration: number | null;
}

/**
 * Lays one person's scenes out as acts with times, sitting by sitting. Nobody is in two scenes at once: a scene waits
 * until the one before is over, and at least half an hour. The log ends at `until` (epoch milliseconds): what would end
 * after it is not in it yet.
 */
export function layOut(scenes: readonly ScheduledScene[], until: number, random: Random): LoggedAct[][] {
  let clock = 0;
  const sittings = [...scenes]
    .sort((a, b) => a.at - b.at)
    .map((scene) => {
      clock = Math.max(scene.at, clock + MINUTE * lognormalWithin(random, 50, 0.3, [35, 120]));
      return scene.acts.map((act) => {
        const at = new Date(SECOND * Math.floor(clock / SECOND));
        const duration = drawDuration(act.action, random);
        clock += SECOND * ((duration ?? 0) + lognormalWithin(random, 15, 1.1, PAUSE_RANGE));
        return { ...act, at, duration };
      });
    });
  return sittings
    .map((acts) => acts.filter(({ at, duration }) => at.getTime() + SECOND * (duration ?? 0) <= until))
    .filter((acts) => acts.length > 0);
}

/** The act as the log has it. */
export const behaviorOf = (userId: string, { means: _, ...cells }: LoggedAct): SampleBehavior => ({
  userId,
  ...cells,
  text: null,
});

function drawDuration(action: Action, random: Random): number | null {
  const known = DURATIONS[action];
  return known === undefined ? null : Math.round(lognormalWithin(random, ...known, DURATION_RANGE));
}
