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

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What stands behind a number and says what it counts, the longer ones first. */
const units: readonly (readonly [pattern: string, unit: WrittenUnit, factor: number])[] = [
  ['percentage points?|个百分点', 'PERCENT', 1],
  ['%|％|percent', 'PERCENT', 1],
  [
    'times(?=\\s+(?:as|more|less|the|higher|lower|larger|greater|likelier))|-?fold|倍|x(?![a-z])|×',
    'TIMES',
    1,
  ],
  ['seconds?|secs?|秒钟?|s(?![a-z])', 'TIME', 1],
  ['minutes?|mins?|分钟|min(?![a-z])', 'TIME', MINUTE],
  ['hours?|hrs?|个?小时|个?钟头|h(?![a-z])', 'TIME', HOUR],
  ['days?|天|d(?![a-z])', 'TIME', DAY],
  ['weeks?|周|个?星期', 'TIME', 7 * DAY],
];

const about = /(?:约为?|大约|近|将近|左右|about|around|roughly|nearly|some|approximately|~|≈)\s*$/i;
const number = /(?<![\w.,])[-−]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\w.])[-−]?\d+(?:\.\d+)?/g;
const behind = units.map(([pattern, unit, factor]) => ({
  pattern: new RegExp(`^\\s*(?:${pattern})`, 'i'),
  unit,
  factor,
}));

/** The numbers in a text that are written in digits, with their units. */
export function numbersInDigits(text: string): WrittenNumber[] {
  return [...text.matchAll(number)].map((match) => {
    const [digits] = match;
    const rest = text.slice(match.index + digits.length);
    const known = behind.find(({ pattern }) => pattern.test(rest));
    const plain = digits.replaceAll(',', '').replace('−', '-');
    const point = plain.indexOf('.');
    const isAbout = about.test(text.slice(0, match.index));
    const zeros = isAbout && point === -1 ? (/0*$/.exec(plain)?.[0].length ?? 0) : 0;
    return {
      text: digits + (known?.pattern.exec(rest)?.[0] ?? ''),
      value: Number(plain),
      decimals: point === -1 ? 0 - zeros : plain.length - point - 1,
      unit: known?.unit ?? 'PLAIN',
      factor: known?.factor ?? 1,
    };
  });
}
