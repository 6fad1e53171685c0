import { APPS } from './apps.ts';
import { layOut } from './behaviors.ts';
import { type Calendar, createCalendar } from './calendar.ts';
import { castRoles } from './cast.ts';
import { drawDailyLife } from './daily-life.ts';
import { lognormalWithin } from './draw.ts';
import { MEDIA } from './media.ts';
import { ITEMS } from './models.ts';
import { drawPerson, type Person } from './person.ts';
import { PLACES } from './places.ts';
import { createRandom, type Random } from './random.ts';
import type { SampleBehavior, SampleData } from './sample-data.ts';
import { scheduleDailyLife, scheduleStory } from './schedule.ts';
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

const DAYS = 35;

/**
 * Invents a sample: a pure function of its options. Its shape (actions, counts, catalog, profiles) follows a
 * log of 500 users in car marketing: 49 to 179 behaviors a user, 92 on average, about one user in nine buying.
 */
export function generateSample({
  users,
  seed,
  endsAt,
  timeZone = 'Asia/Shanghai',
}: SampleOptions): SampleData {
  const calendar = createCalendar(endsAt.getTime(), DAYS, timeZone);
  const people = castRoles(users, createRandom(seed)).map((role, index) => {
    const random = createRandom(seed, index + 1);
    const person = drawPerson(`user_${String(index + 1).padStart(4, '0')}`, role, random);
    return { person, behaviors: live(person, calendar, endsAt, random) };
  });
  return {
    profiles: people.map(({ person }) => person.profile),
    behaviors: people.flatMap(({ behaviors }) => behaviors),
    apps: APPS,
    media: MEDIA,
    places: PLACES,
    items: ITEMS,
  };
}

/** All that one person does: the story, and daily life around it up to the drawn number of behaviors. */
function live(person: Person, calendar: Calendar, endsAt: Date, random: Random): SampleBehavior[] {
  const story = drawStoryline(person, random);
  const told = story.reduce((sum, { actions }) => sum + actions.length, 0);
  const daily = drawDailyLife(person, Math.max(0, drawBehaviorCount(random) - told), random);
  const scenes = [...scheduleStory(calendar, story, random), ...scheduleDailyLife(calendar, daily, random)];
  return layOut(person, scenes, endsAt.getTime(), random);
}

/** 49 to 179 with a heavy tail: median 82, mean about 92. */
const drawBehaviorCount = (random: Random): number =>
  49 + Math.round(lognormalWithin(random, 37, 0.95, [0, 130]));
