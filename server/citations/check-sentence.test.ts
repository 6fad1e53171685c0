import { describe, expect, it } from 'vitest';
import { checkSentence } from './check-sentence.ts';
import type { CitedRecord } from './figures.ts';

const records: readonly CitedRecord[] = [
  {
    id: 'e12',
    figures: [
      { unit: 'COUNT', value: 1_234 },
      { unit: 'COUNT', value: 87 },
      { unit: 'SHARE', value: 0.3456 },
      { unit: 'RATIO', value: 2.347 },
      { unit: 'SECONDS', value: 93_600 },
    ],
    moments: [],
  },
  {
    id: 'p3',
    figures: [
      { unit: 'COUNT', value: 2 },
      { unit: 'SHARE', value: 0.68 },
    ],
    moments: [],
  },
  { id: 'ev881', figures: [], moments: ['2026-01-15 10:05'] },
];
const lookup = (id: string) => records.find((record) => record.id === id);
const faultsOf = (sentence: string, claims = false) =>
  checkSentence(sentence, lookup, claims).faults.map(({ fault, text }) => `${fault}: ${text}`);

describe('a checked sentence', () => {
  it.each([
    '比较车型之后有34.56%的用户会到店 [e12]。',
    '约35%的人会到店[e12]。',
    'Visiting is 2.3 times as likely [e12].',
    '可能性是原来的2.3倍【e12】。',
    'It takes 26 hours [e12].',
    '通常在1.1天之后 [e12]。',
    '共有1,234次，87位用户 [e12]。',
    'About 1,200 times [e12].',
    '大约1230次 [e12]。',
    'A lift of 2.35 [e12].',
    'A share of 0.35 [e12].',
    '两位用户有这个模式 [p3]。',
    'Two users have it [e12, p3].',
    '七成用户如此 [p3]。',
    'About a third of the users [e12].',
    '那是在2026年1月15日 [ev881]。',
    'It was on 2026-01-15 at 10:05 [ev881].',
    '首先看第一个用户的情况。',
    '其次看第十二位用户。',
    '这是一条常见的路径。',
    '这两个事件之间有联系 [e12]。',
    'These two events go together [e12].',
    '1230次左右 [e12]。',
    '1.2千次 [e12]。',
    'About 1.2 thousand times [e12].',
    '百分之三十五的用户 [e12]。',
    'Thirty-five percent of the users [e12].',
    'Eighty-seven users [e12].',
    'One thousand two hundred and thirty-four times [e12].',
    'Two or eighty-seven [e12, p3].',
    'Two-thirds of the users [p3].',
    '那是在2026年1月 [ev881]。',
    '那是在1月15日 [ev881]。',
    'Not known from this data.',
  ])('should let pass what is so: %s', (sentence) => {
    expect(faultsOf(sentence)).toEqual([]);
  });

  it.each([
    ['有36%的用户会到店 [e12]。', 'NUMBER_DIFFERS: 36%'],
    ['It is 3.2 times as likely [e12].', 'NUMBER_DIFFERS: 3.2 times'],
    ['It takes 27 hours [e12].', 'NUMBER_DIFFERS: 27 hours'],
    ['共有1,235次 [e12]。', 'NUMBER_DIFFERS: 1,235'],
    ['About 1,300 times [e12].', 'NUMBER_DIFFERS: 1,300'],
    ['三位用户 [p3]。', 'NUMBER_DIFFERS: 三位'],
    ['九成用户如此 [p3]。', 'NUMBER_DIFFERS: 九成'],
    ['Half of the users do [e12].', 'NUMBER_DIFFERS: Half'],
    ['Twice as often [p3].', 'NUMBER_DIFFERS: Twice'],
    ['那是在2026-01-16 [ev881]。', 'NUMBER_DIFFERS: 2026-01-16'],
    ['34.6% do so [e99].', 'UNKNOWN_ID: e99'],
    ['A share of 0 [p3].', 'NUMBER_DIFFERS: 0'],
    ['2 users do [e12].', 'NUMBER_DIFFERS: 2'],
    ['共2万次 [p3]。', 'NUMBER_DIFFERS: 2万'],
    ['2k users [p3].', 'NUMBER_DIFFERS: 2k'],
    ['After 2 months [p3].', 'NUMBER_DIFFERS: 2 months'],
    ['两个月之后 [p3]。', 'NUMBER_DIFFERS: 两个月'],
    ['有３６％的用户 [e12]。', 'NUMBER_DIFFERS: 36％'],
    ['About 100% of them [p3].', 'NUMBER_DIFFERS: 100%'],
    ['About 2,000 times [e12].', 'NUMBER_DIFFERS: 2,000'],
    ['About 1,000 times [e12].', 'NUMBER_DIFFERS: 1,000'],
    ['百分之三十九的用户 [e12]。', 'NUMBER_DIFFERS: 百分之三十九'],
    ['Sixty percent of the users [e12].', 'NUMBER_DIFFERS: Sixty percent'],
    ['这三百位用户 [p3]。', 'NUMBER_DIFFERS: 三百位'],
    ['These two hundred users [p3].', 'NUMBER_DIFFERS: two hundred'],
    ['Two hundred users [p3].', 'NUMBER_DIFFERS: Two hundred'],
    ['Two percent of them [p3].', 'NUMBER_DIFFERS: Two percent'],
    ['那是在2月15日 [ev881]。', 'NUMBER_DIFFERS: 2月15日'],
    ['It was on 2026-01-15.', 'UNCITED: It was on 2026-01-15.'],
  ])('should find what is not so: %s', (sentence, fault) => {
    expect(faultsOf(sentence)).toContain(fault);
  });

  it('should want a citation of every claim, and see one in every number', () => {
    expect(faultsOf('Comparing leads to a visit.', true)).toEqual(['UNCITED: Comparing leads to a visit.']);
    expect(faultsOf('Comparing leads to a visit.')).toEqual([]);
    expect(faultsOf('35% go on.')).toEqual(['UNCITED: 35% go on.']);
    expect(checkSentence('So it is [e12][p3].', lookup, true)).toEqual({
      citations: ['e12', 'p3'],
      faults: [],
    });
  });

  it('should take a percentage for a share only, and “times” for a ratio only', () => {
    expect(faultsOf('87% of them [e12].')).toEqual(['NUMBER_DIFFERS: 87%']);
    expect(faultsOf('87 times as likely [e12].')).toEqual(['NUMBER_DIFFERS: 87 times']);
    expect(faultsOf('93,600 users [e12].')).toEqual(['NUMBER_DIFFERS: 93,600']);
  });
});
