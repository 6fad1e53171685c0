/** A day or a time of day, as answers write them. */
const moment =
  /(?<!\d)\d{4}[-/年]\d{1,2}(?:[-/月]\d{1,2}日?(?!\d)(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?|月)|(?<!\d)\d{1,2}月\d{1,2}日|(?<!\d)\d{1,2}:\d{2}(?::\d{2})?/g;

const plain = (text: string): string =>
  text
    .replace(/[年月/]/g, '-')
    .replace(/日/g, '')
    .replace('T', ' ')
    .replace(/(?<!\d)(\d)(?!\d)/g, '0$1');

/** The days and times of day in a text. */
export const momentsIn = (text: string): string[] => [...text.matchAll(moment)].map(([found]) => found);

/** The text without them, so that their digits are not taken for numbers. */
export const withoutMoments = (text: string): string => text.replace(moment, ' ');

/** True if a day or time as written is a part of one of these moments (`2026-01-15 10:05`). */
export const isOneOf = (written: string, moments: readonly string[]): boolean =>
  moments.some((known) => plain(known).includes(plain(written)));
