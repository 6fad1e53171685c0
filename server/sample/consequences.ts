import { type Calendar, whileAwake, whileOpen } from './calendar.ts';
import { LOWERS, RAISES } from './causes.ts';
import { chance, lognormalWithin } from './draw.ts';
import { eventsOf } from './events-of.ts';
import type { Person } from './person.ts';
import { dealershipFor } from './places.ts';
import type { Random } from './random.ts';
import { SCENES } from './scene-kinds.ts';
import { drawScene, type Scene } from './scenes.ts';
import type { ScheduledScene } from './schedule.ts';

/** A scene of a life, and how it came to be there. */
export interface LivedScene extends ScheduledScene {
  readonly origin: 'story' | 'daily' | 'raised';
}

const HOUR = 3_600_000;

export const typesIn = ({ acts }: Scene): readonly string[] => eventsOf(acts).map(({ type }) => type);

/**
 * Lives through scheduled scenes in the order of time, so that the planted causes work: what raises something puts a
 * scene behind it, what lowers something leaves a pastime in its place. A story's own scenes always come.
 */
export function liveThrough(
  scheduled: readonly LivedScene[],
  person: Person,
  calendar: Calendar,
  random: Random,
): LivedScene[] {
  const coming = [...scheduled];
  const lived: LivedScene[] = [];
  for (;;) {
    coming.sort((a, b) => a.at - b.at);
    const next = coming.shift();
    if (next === undefined) return lived;
    const scene = isHeldBack(next, lived, random) ? insteadOf(next, person, random) : next;
    lived.push(scene);
    coming.push(...raisedBy(scene, lived, person, calendar, random));
  }
}

function isHeldBack(scene: LivedScene, lived: readonly LivedScene[], random: Random): boolean {
  if (scene.origin === 'story') return false;
  const types = typesIn(scene);
  return LOWERS.some(({ cause, effect, withinHours, strength }) => {
    const since = scene.at - withinHours * HOUR;
    const caused = lived.some((earlier) => earlier.at >= since && typesIn(earlier).includes(cause));
    return types.includes(effect) && caused && chance(random, strength);
  });
}

/** As many acts of nothing in particular at the same time. */
function insteadOf({ at, subject, acts, origin }: LivedScene, person: Person, random: Random): LivedScene {
  return { ...drawScene({ kind: 'pastime', subject }, person, random, acts.length), at, origin };
}

function raisedBy(
  scene: LivedScene,
  lived: readonly LivedScene[],
  person: Person,
  calendar: Calendar,
  random: Random,
): LivedScene[] {
  const types = typesIn(scene);
  return RAISES.flatMap(({ cause, strength, by: kind, medianLagHours, withinHours }) => {
    if (!types.includes(cause) || !chance(random, strength)) return [];
    const raised = drawScene({ kind, subject: scene.subject }, person, random);
    const later = scene.at + HOUR * lognormalWithin(random, medianLagHours, 0.5, [2, withinHours * 0.75]);
    const at = (SCENES[kind].inPerson ? whileOpen : whileAwake)(calendar, later, random);
    const comes = kind !== 'dealership' || isReadyFor(scene, lived, person);
    return comes ? [{ ...raised, at, origin: 'raised' as const }] : [];
  });
}

/** A buyer sees the favourite's dealership only after having compared the favourite, with which a story's comparing begins. */
function isReadyFor({ subject }: Scene, lived: readonly LivedScene[], { ending, wishes }: Person): boolean {
  const [favourite] = wishes;
  if (ending !== 'purchase' || dealershipFor(subject) !== dealershipFor(favourite)) return true;
  return lived.some(({ kind, origin }) => origin === 'story' && kind === 'comparison');
}
