import { chineseNumeral as numeral, readChineseNumeral } from './chinese-numerals.ts';
import { englishNumeral, readEnglishNumeral } from './english-numerals.ts';
import { DAY, HOUR, MINUTE, MONTH, WEEK } from './time-units.ts';
import type { WrittenNumber } from './written-number.ts';

const things = '位|名|人|次|条|例|件|笔|项|种';
/** What a numeral that counts does not begin with: the rest of a number, an ordinal, “a” (一条 and the like), “these two”. */
const notCounted = `(?<![第\\d一二两三四五六七八九十百千万])(?!一(?:个|${things})|(?<=[这那])[两三](?:个|${things}))`;
const pointedAt = '(?<=\\b(?:these|those) )(?:two|three)\\b(?! hundred| thousand)';
/** Makes “times” a ratio, where it does not just count. */
const asMany = '(?= (?:as|more|less|the|higher|lower|larger|greater|likelier))';

const seconds = { 秒: 1, 分钟: MINUTE, 小时: HOUR, 天: DAY, 周: WEEK, 星期: WEEK, 个月: MONTH } as const;
const englishSeconds = { second: 1, minute: MINUTE, hour: HOUR, day: DAY, week: WEEK, month: MONTH } as const;

const isTime = (unit: string): unit is keyof typeof seconds => Object.hasOwn(seconds, unit);
const isEnglishTime = (unit: string): unit is keyof typeof englishSeconds =>
  Object.hasOwn(englishSeconds, unit);

/** A reader for one way to write a number in words. */
type Reader = readonly [
  pattern: RegExp,
  read: (match: RegExpExecArray) => Omit<WrittenNumber, 'text'> | null,
];

const plain = (value: number) => ({ value, decimals: 0, unit: 'PLAIN', factor: 1 }) as const;
const times = (value: number) => ({ value, decimals: 0, unit: 'TIMES', factor: 1 }) as const;
const percent = (value: number) => ({ value, decimals: 0, unit: 'PERCENT', factor: 1 }) as const;
/** A share said in words is one to the tenth: 七成 is 65 to 75 %. */
const tenths = (value: number) => ({ value, decimals: -1, unit: 'PERCENT', factor: 1 }) as const;
const time = (value: number, factor: number) => ({ value, decimals: 0, unit: 'TIME', factor }) as const;

const readers: readonly Reader[] = [
  [new RegExp(`百分之(${numeral})`, 'g'), ([, part = '']) => percent(readChineseNumeral(part))],
  [
    new RegExp(`(?!百分)(${numeral})分之(${numeral})`, 'g'),
    ([, whole = '', part = '']) => tenths((100 * readChineseNumeral(part)) / readChineseNumeral(whole)),
  ],
  [new RegExp(`(${numeral})成`, 'g'), ([, part = '']) => tenths(10 * readChineseNumeral(part))],
  [/[一过近]半(?!年|月|天|个)|\bhalf\b(?![ -](?:an? )?(?:hour|day))/gi, () => tenths(50)],
  [/\b(?:a|one)[ -]third\b/gi, () => tenths(100 / 3)],
  [/\b(?:a|one)[ -]quarter\b/gi, () => tenths(25)],
  [/\btwo[ -]thirds\b/gi, () => tenths(200 / 3)],
  [/\bthree[ -]quarters\b/gi, () => tenths(75)],
  [/\b(?:twice|double)\b|翻倍|翻了?一番/gi, () => times(2)],
  [new RegExp(`(${numeral})倍`, 'g'), ([, many = '']) => times(readChineseNumeral(many))],
  [
    new RegExp(`${notCounted}(${numeral})(?:个(?!月))?(秒|分钟|小时|天|周|星期|个月)`, 'g'),
    ([, many = '', unit = '']) => (isTime(unit) ? time(readChineseNumeral(many), seconds[unit]) : null),
  ],
  [
    new RegExp(`${notCounted}(${numeral})(?:个(?!小时|星期|月)|${things})`, 'g'),
    ([, many = '']) => plain(readChineseNumeral(many)),
  ],
  [
    new RegExp(
      `\\b(?!${pointedAt})(${englishNumeral})\\b(?![ -](?:thirds|quarters))(?:[ -](per ?cent|times${asMany}|fold|second|minute|hour|day|week|month)s?\\b)?`,
      'gi',
    ),
    ([, words = '', unit = '']) => {
      const value = readEnglishNumeral(words);
      const name = unit.toLowerCase();
      if (name.startsWith('per')) return percent(value);
      if (name === 'times' || name === 'fold') return times(value);
      return isEnglishTime(name) ? time(value, englishSeconds[name]) : plain(value);
    },
  ],
];

/** The numbers in a text that are written in words, in either language. “One” is none: it is an article more often. */
export function numbersInWords(text: string): WrittenNumber[] {
  return readers.flatMap(([pattern, read]) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const number = read(match);
      return number ? [{ ...number, text: match[0] }] : [];
    }),
  );
}
