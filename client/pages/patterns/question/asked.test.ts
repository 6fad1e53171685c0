import { describe, expect, it } from 'vitest';
import type { CohortFilter } from '../../../cohorts/cohorts-query.ts';
import { emptyFilter } from '../../../cohorts/testing.ts';
import { en } from '../../../i18n/en.ts';
import { zh } from '../../../i18n/zh.ts';
import { askedWords } from './asked.ts';
import type { Question } from './question-query.ts';

const plain: Question = {
  kind: 'CLOSED',
  minUsers: null,
  minShare: 0.05,
  minLength: 2,
  maxLength: 5,
  minGap: null,
  maxGap: null,
  maxGapSeconds: null,
  maxSpanSeconds: null,
  first: null,
  last: null,
  contains: null,
  top: null,
  step: 'EVENT',
  minGroup: null,
  filter: null,
  cohort: null,
  target: null,
};
const names = new Map([
  ['purchase', '购买'],
  ['view_car', '看车'],
]);
const inWords = ({ ageFrom }: CohortFilter) => `${ageFrom} and more`;
const chinese = {
  messages: zh,
  language: 'zh',
  nameOf: (code: string) => names.get(code) ?? code,
  describe: inWords,
} as const;
const english = { messages: en, language: 'en', nameOf: (code: string) => code, describe: inWords } as const;

describe('a question in words', () => {
  it('should say only what was asked for', () => {
    expect(askedWords(plain, english)).toEqual(['Closed', 'at least 5 %', '2–5 events']);
  });

  it('should name events, times and the target in the language of the page', () => {
    const question: Question = {
      ...plain,
      minUsers: 3,
      minShare: null,
      maxGapSeconds: 86_400,
      first: ['view_car', 'unknown'],
      target: { typeCode: 'purchase', category: null, cohort: null, profile: null },
    };
    expect(askedWords(question, chinese)).toEqual([
      '闭合',
      '至少 3 位用户',
      '2–5 个事件',
      '每步间隔不超过 1 天',
      '以看车或unknown开始',
      '对比目标：购买',
    ]);
  });

  it('should tell filters in their own words', () => {
    const filter = { ...emptyFilter, ageFrom: 30 };
    const target = { typeCode: null, category: null, cohort: null, profile: filter };
    expect(askedWords({ ...plain, filter, target }, english).slice(3)).toEqual([
      'users: 30 and more',
      'compared by: 30 and more',
    ]);
  });
});
