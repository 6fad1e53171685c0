import type { WrittenNumber } from './written-number.ts';

const digits: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000, 万: 10_000 };

/** A whole number in Chinese numerals, for example 二十三. */
function readNumeral(text: string): number {
  let sum = 0;
  let digit = 0;
  for (const sign of text) {
    const place = places[sign];
    if (place === undefined) digit = digits[sign] ?? 0;
    else if (place === 10_000) {
      sum = (sum + digit) * place;
      digit = 0;
    } else {
      sum += (digit || 1) * place;
      digit = 0;
    }
  }
  return sum + digit;
}

const english: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};

const numeral = '[一二两三四五六七八九十百千万]+';
const seconds = { 秒: 1, 分钟: 60, 小时: 3_600, 天: 86_400, 周: 604_800, 星期: 604_800 } as const;
const englishSeconds = { second: 1, minute: 60, hour: 3_600, day: 86_400, week: 604_800 } as const;

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
/** A share said in words is one to the tenth: 七成 is 65 to 75 %. */
const tenths = (value: number) => ({ value, decimals: -1, unit: 'PERCENT', factor: 1 }) as const;
const time = (value: number, factor: number) => ({ value, decimals: 0, unit: 'TIME', factor }) as const;

const readers: readonly Reader[] = [
  [
    new RegExp(`(${numeral})分之(${numeral})`, 'g'),
    ([, whole = '', part = '']) => tenths((100 * readNumeral(part)) / readNumeral(whole)),
  ],
  [new RegExp(`(${numeral})成`, 'g'), ([, part = '']) => tenths(10 * readNumeral(part))],
  [/[一过近]半(?!年|月|天|个)|\bhalf\b/gi, () => tenths(50)],
  [/\b(?:a|one) third\b/gi, () => tenths(100 / 3)],
  [/\b(?:a|one) quarter\b/gi, () => tenths(25)],
  [/\btwo thirds\b/gi, () => tenths(200 / 3)],
  [/\bthree quarters\b/gi, () => tenths(75)],
  [/\b(?:twice|double)\b|翻倍|翻了?一番/gi, () => times(2)],
  [new RegExp(`(${numeral})倍`, 'g'), ([, many = '']) => times(readNumeral(many))],
  [
    new RegExp(`(?<!第)(?!一[个位名次])(${numeral})(?:个)?(秒|分钟|小时|天|周|星期)`, 'g'),
    ([, many = '', unit = '']) => (isTime(unit) ? time(readNumeral(many), seconds[unit]) : null),
  ],
  [
    new RegExp(`(?<!第)(?!一[个位名次])(${numeral})(?:个(?!小时|星期)|位|名|人|次|条|例)`, 'g'),
    ([, many = '']) => plain(readNumeral(many)),
  ],
  [
    new RegExp(
      `\\b(${Object.keys(english).join('|')})\\b(?! thirds| quarters)(?:[ -](times|fold|second|minute|hour|day|week)s?\\b)?`,
      'gi',
    ),
    ([, word = '', unit = '']) => {
      const value = english[word.toLowerCase()] ?? 0;
      const name = unit.toLowerCase();
      if (name === 'times' || name === 'time' || name === 'fold') return times(value);
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
