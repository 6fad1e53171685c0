import type { MineOptions } from '../../miner/options.ts';
import type { PatternQuestion } from './question.ts';

const SECOND = 1_000;

/** What of a question the miner is told: codes become items, seconds become milliseconds. */
export function minerOptions(question: PatternQuestion, codes: readonly string[]): MineOptions {
  const { support, kind, minLength, maxLength, minGap, maxGap, maxGapSeconds, maxSpanSeconds, top } =
    question;
  const places = new Map(codes.map((code, item) => [code, item]));
  const items = (name: 'first' | 'last' | 'contains') => {
    const wanted = question[name];
    return wanted ? { [name]: wanted.map((code) => places.get(code) ?? -1) } : {};
  };
  return {
    support,
    kind,
    minLength,
    maxLength,
    ...(minGap === undefined ? {} : { minGap }),
    ...(maxGap === undefined ? {} : { maxGap }),
    ...(maxGapSeconds === undefined ? {} : { maxGapMs: maxGapSeconds * SECOND }),
    ...(maxSpanSeconds === undefined ? {} : { maxSpanMs: maxSpanSeconds * SECOND }),
    ...(top === undefined ? {} : { top }),
    ...items('first'),
    ...items('last'),
    ...items('contains'),
  };
}
