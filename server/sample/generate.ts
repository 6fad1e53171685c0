import { APPS } from './apps.ts';
import { behaviorOf, type LoggedAct, layOut } from './behaviors.ts';
import { type Calendar, createCalendar } from './calendar.ts';
import { castRoles } from './cast.ts';
import { type LivedScene, liveThrough } from './consequences.ts';
import { drawDailyLife } from './daily-life.ts';
import { lognormalWithin } from './draw.ts';
import { MEDIA } from './media.ts';
import { ITEMS } from './models.ts';
import { drawPerson, type Person } from './person.ts';
import { PLACES } from './places.ts';
import { createRandom, type Random } from './random.ts';
import { makeRoom } from './room.ts';
import type { SampleData } from './sample-data.ts';
import { type ScheduledScene, scheduleDailyLife, scheduleStory } from './schedule.ts';
import { drawStoryline } from './storyline.ts';

export interface SampleOptions {
  /** How many people to invent. */
  users: number;
  /** A whole number; the same seed with the same options gives the same sample. */
  seed: number;
  /** The log ends shortly before this instant. */
  endsAt: Date;
  /** IANA zone in which the people live: when they sleep and when shops are open. */
  timeZone?: string;
}

/** One user of the sample with all that was done, sitting by sitting in time order. */
export interface SampleUser {
  readonly person: Person;
  readonly sittings: readonly (readonly LoggedAct[])[];
}

const DAYS = 35;

/** What would be raised in the last hours of the log is left out, or the end of the log would cut it. */
const LAST_HOURS = 4 * 3_600_000;

/** A story has at most as many acts; daily life fills what is left. */
const MOST = 179;

/**
 * Invents users one by one, so that they need not all be in memory: a pure function of its options. Their shape (actions,
 * counts, catalog, profiles) follows a log of 500 users in car marketing: 49 to 179 behaviors a user, 92 on average,
 * about one user in nine buying.
 */
export function* generateUsers({
  users,
  seed,
  endsAt,
  timeZone = 'Asia/Shanghai',
}: SampleOptions): Generator<SampleUser, void, undefined> {
  const until = endsAt.getTime();
  const calendar = createCalendar(until, DAYS, timeZone);
  for (const [index, role] of castRoles(users, createRandom(seed)).entries()) {
    const random = createRandom(seed, index + 1);
    const person = drawPerson(`user_${String(index + 1).padStart(4, '0')}`, role, random);
    yield { person, sittings: layOut(live(person, calendar, until, random), { calendar, until }, random) };
  }
}

/** The whole sample at once, without its truth. */
export function generateSample(options: SampleOptions): SampleData {
  const users = [...generateUsers(options)];
  return {
    profiles: users.map(({ person }) => person.profile),
    behaviors: users.flatMap(({ person, sittings }) =>
      sittings.flat().map((act) => behaviorOf(person.profile.userId, act)),
    ),
    apps: APPS,
    media: MEDIA,
    places: PLACES,
    items: ITEMS,
  };
}

/** All that one person does: the story, what it and daily life bring about, and daily life up to the drawn number. */
function live(person: Person, calendar: Calendar, until: number, random: Random): LivedScene[] {
  const story = drawStoryline(person, random);
  const told = story.reduce((sum, { acts }) => sum + acts.length, 0);
  const wanted = Math.max(told, drawBehaviorCount(random));
  const daily = drawDailyLife(person, wanted - told, random);
  const from = (origin: LivedScene['origin']) => (scene: ScheduledScene) => ({ ...scene, origin });
  const scheduled = [
    ...scheduleStory(calendar, story, random).map(from('story')),
    ...scheduleDailyLife(calendar, daily, random).map(from('daily')),
  ];
  const lived = liveThrough(scheduled, person, calendar, random);
  const whole = lived.filter(({ at, origin }) => origin !== 'raised' || at < until - LAST_HOURS);
  return makeRoom(whole, Math.min(MOST, wanted), random);
}

/** 49 to 179 with a heavy tail: median 82, mean about 92. */
const drawBehaviorCount = (random: Random): number =>
  49 + Math.round(lognormalWithin(random, 37, 0.95, [0, 130]));
