import type { Act } from '../acts.ts';
import type { LoggedAct } from '../behaviors.ts';
import { pick } from '../draw.ts';
import type { Random } from '../random.ts';
import { sentenceOf } from './behavior-sentence.ts';

/** What is denied, wished or planned along with an act of reading about cars. None of it is a conversion. */
const UNMEANT: Partial<Record<Act['action'], readonly ((sentence: string) => string)[]>> = {
  browse: [
    (sentence) => `${sentence}，还没买`,
    (sentence) => `想买车，${sentence}`,
    (sentence) => `没去4S店，${sentence}`,
    (sentence) => `${sentence}，看到车主买了之后的评价`,
  ],
  click: [
    (sentence) => `${sentence}，打算下周去4S店试驾`,
    (sentence) => `${sentence}，没有下单`,
    (sentence) => `${sentence}，考虑年后购买`,
  ],
  search: [
    (sentence) => `打算试驾，${sentence}`,
    (sentence) => `想买，${sentence}`,
    (sentence) => `${sentence}，不买了，太贵`,
  ],
  compare: [
    (sentence) => `${sentence}，都没买`,
    (sentence) => `${sentence}，还没决定要不要下单`,
    (sentence) => `${sentence}，差点下单`,
  ],
};

/** True for an act beside which a conversion can be denied, wished or planned. */
export const canBeUnmeant = ({ action }: Act): boolean => UNMEANT[action] !== undefined;

/** The act's sentence, with a conversion in it that did not happen. */
export const unmeantSentence = (act: LoggedAct, random: Random): string =>
  pick(random, UNMEANT[act.action] ?? [(sentence: string) => sentence])(sentenceOf(act, random));
