import { DAY, HOUR, MINUTE, MONTH, WEEK } from './time-units.ts';

/** In which unit a number is written. */
type WrittenUnit = 'PLAIN' | 'PERCENT' | 'TIMES' | 'TIME';

/** A number in a text. */
export interface WrittenNumber {
  /** As it stands there. */
  readonly text: string;
  readonly value: number;
  /** Digits behind the point; below 0 for zeros at the end of a number that is only said to be about so. */
  readonly decimals: number;
  readonly unit: WrittenUnit;
  /** Seconds of one unit of time; 1 for the others. */
  readonly factor: number;
}

/** What stands behind a number and says what it counts, the longer ones first. */
const units: readonly (readonly [pattern: string, unit: WrittenUnit, factor: number])[] = [
  ['percentage points?|个百分点', 'PERCENT', 1],
  ['%|％|per ?cent', 'PERCENT', 1],
  [
    'times(?=\\s+(?:as|more|less|the|higher|lower|larger|greater|likelier))|-?fold|倍|x(?![a-z])|×',
    'TIMES',
    1,
  ],
  ['seconds?|secs?|秒钟?|s(?![a-z])', 'TIME', 1],
  ['minutes?|mins?|分钟|min(?![a-z])', 'TIME', MINUTE],
  ['hours?|hrs?|个?小时|个?钟头|h(?![a-z])', 'TIME', HOUR],
  ['days?|天|d(?![a-z])', 'TIME', DAY],
  ['weeks?|周|个?星期', 'TIME', WEEK],
  ['months?|个月', 'TIME', MONTH],
];

/** What stands right behind the digits and makes them more, as powers of ten. */
const scales: readonly (readonly [pattern: RegExp, power: number])[] = [
  [/^\s*(?:百万|million)/i, 6],
  [/^\s*亿/, 8],
  [/^\s*万/, 4],
  [/^\s*(?:千|thousand|k(?![a-z]))/i, 3],
];

const about = /(?:约为?|大约|近|将近|about|around|roughly|nearly|some|approximately|~|≈)\s*$/i;
const aboutBehind = /^\s*(?:个|位|名|人|次|条|例)?\s*(?:左右|上下)/;
const number = /(?<![\w.,])[-−]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\w.])[-−]?\d+(?:\.\d+)?/g;
const behind = units.map(([pattern, unit, factor]) => ({
  pattern: new RegExp(`^\\s*(?:${pattern})`, 'i'),
  unit,
  factor,
}));

/** Digits of full width as plain ones. */
const withPlainDigits = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

/** Zeros at the end that only tell the size of a number: from a hundred on its first two figures count, below the first. */
const emptyZeros = (digits: string): number =>
  Math.min(/[1-9]\d*?(0*)$/.exec(digits)?.[1]?.length ?? 0, Math.max(1, digits.length - 2));

/** The numbers in a text that are written in digits, with their units. */
export function numbersInDigits(written: string): WrittenNumber[] {
  const text = withPlainDigits(written);
  return [...text.matchAll(number)].map((match) => {
    const [digits] = match;
    const after = text.slice(match.index + digits.length);
    const scale = scales.find(([pattern]) => pattern.test(after));
    const scaled = scale?.[0].exec(after)?.[0] ?? '';
    const power = scale?.[1] ?? 0;
    const rest = after.slice(scaled.length);
    const known = behind.find(({ pattern }) => pattern.test(rest));
    const unit = known?.pattern.exec(rest)?.[0] ?? '';
    const plain = digits.replaceAll(',', '').replace('−', '-');
    const point = plain.indexOf('.');
    const isAbout = about.test(text.slice(0, match.index)) || aboutBehind.test(rest.slice(unit.length));
    const zeros = isAbout && point === -1 ? emptyZeros(plain) : 0;
    return {
      text: digits + scaled + unit,
      value: Number(plain) * 10 ** power,
      decimals: (point === -1 ? 0 - zeros : plain.length - point - 1) - power,
      unit: known?.unit ?? 'PLAIN',
      factor: known?.factor ?? 1,
    };
  });
}
