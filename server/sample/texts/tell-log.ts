import { CAR_APPS } from '../apps.ts';
import type { LoggedAct } from '../behaviors.ts';
import { chance } from '../draw.ts';
import type { SampleUser } from '../generate.ts';
import type { Random } from '../random.ts';
import { sentenceOf } from './behavior-sentence.ts';
import { canBeUnmeant, unmeantSentence } from './unmeant-sentence.ts';

/** An act in words. Its meaning is that of the words. */
export interface ToldAct extends LoggedAct {
  readonly text: string;
  /** True if the words name a conversion that did not happen. */
  readonly unmeant: boolean;
}

/** Share of the acts of reading about cars beside which a conversion is denied, wished or planned. */
const UNMEANT = 0.15;

/** Tells all that a user did in sentences, sitting by sitting. Who gives up the idea of a car says so at the end. */
export function tellLog({ person, sittings }: SampleUser, random: Random): ToldAct[][] {
  const givesUp = !['none', 'purchase'].includes(person.ending);
  const last = givesUp ? sittings.flat().findLast(isCarApp) : undefined;
  return sittings.map((acts) => acts.map((act) => (act === last ? farewell(act) : tell(act, random))));
}

function tell(act: LoggedAct, random: Random): ToldAct {
  const unmeant = canBeUnmeant(act) && chance(random, UNMEANT);
  return { ...act, unmeant, text: unmeant ? unmeantSentence(act, random) : sentenceOf(act, random) };
}

const farewell = (act: LoggedAct): ToldAct => ({
  ...act,
  means: 'leave',
  text: `卸载了${act.app}，不再考虑买车`,
  unmeant: false,
});

const isCarApp = ({ action, app }: LoggedAct): boolean =>
  action === 'use_app' && CAR_APPS.some(({ name }) => name === app);
