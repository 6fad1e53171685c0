import type { Action } from './actions.ts';
import type { Act } from './acts.ts';
import { type Calendar, whileOpen } from './calendar.ts';
import type { LivedScene } from './consequences.ts';
import { lognormalWithin } from './draw.ts';
import type { Random } from './random.ts';
import type { SampleBehavior } from './sample-data.ts';
import { SCENES } from './scene-kinds.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

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
 * until at least half an hour after the one before, and if shops are closed by then, a visit until they open. The log
 * ends at `until` (epoch milliseconds): what would end after it is not in it yet.
 */
export function layOut(
  scenes: readonly LivedScene[],
  { calendar, until }: { readonly calendar: Calendar; readonly until: number },
  random: Random,
): LoggedAct[][] {
  let coming = inOrder(scenes);
  const sittings: LoggedAct[][] = [];
  let clock = 0;
  for (let [scene, ...later] = coming; scene !== undefined; [scene, ...later] = coming) {
    const free = Math.max(scene.at, clock + MINUTE * lognormalWithin(random, 50, 0.3, [35, 120]));
    const at = SCENES[scene.kind].inPerson ? whileOpen(calendar, free, random) : free;
    if (at > free) {
      coming = inOrder(postponed(scene, at, later));
      continue;
    }
    const { logged, end } = timed(scene, at, random);
    sittings.push(logged);
    clock = end;
    coming = later;
  }
  return sittings
    .map((acts) => acts.filter(({ at, duration }) => at.getTime() + SECOND * (duration ?? 0) <= until))
    .filter((acts) => acts.length > 0);
}

const inOrder = (scenes: readonly LivedScene[]): LivedScene[] => [...scenes].sort((a, b) => a.at - b.at);

/** The scene with its new time, and those behind it. A story keeps its order: its other scenes wait too. */
function postponed(scene: LivedScene, at: number, later: readonly LivedScene[]): LivedScene[] {
  const waiting = later.map((one, place) =>
    one.origin === 'story' ? { ...one, at: Math.max(one.at, at + (place + 1) * HOUR) } : one,
  );
  return [{ ...scene, at }, ...(scene.origin === 'story' ? waiting : later)];
}

function timed({ acts }: LivedScene, at: number, random: Random): { logged: LoggedAct[]; end: number } {
  let end = at;
  const logged = acts.map((act) => {
    const start = new Date(SECOND * Math.floor(end / SECOND));
    const duration = drawDuration(act.action, random);
    end += SECOND * ((duration ?? 0) + lognormalWithin(random, 15, 1.1, PAUSE_RANGE));
    return { ...act, at: start, duration };
  });
  return { logged, end };
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
