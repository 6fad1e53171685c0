import { describe, expect, it } from 'vitest';
import { en } from '../i18n/en.ts';
import { zh } from '../i18n/zh.ts';
import { filterWords } from './filter-words.ts';

const typeName = (code: string) => code.replace('_', ' ');
const timeZone = 'Asia/Shanghai';
const filter = {
  ageFrom: 25,
  ageTo: 40,
  cities: ['上海', '北京'],
  hasCar: false,
  incomeFrom: 10_000,
  budgetTo: 30,
  from: '2025-12-31T16:00:00.000Z',
  to: '2026-01-31T16:00:00.000Z',
  withTypes: ['view_car', 'ask_price'],
  withoutTypes: ['purchase'],
};

describe('a filter in words', () => {
  it('should say each condition, with days as the logs have them', () => {
    expect(filterWords(filter, { words: en.cohorts.said, typeName, timeZone })).toEqual([
      'age 25 to 40',
      '上海 or 北京',
      'no car',
      'income from 10000 ¥ a month',
      'budget up to 30 × ¥10,000',
      'events 2026-01-01 to 2026-01-31',
      'with view car and ask price',
      'without purchase',
    ]);
    expect(filterWords(filter, { words: zh.cohorts.said, typeName, timeZone })).toContain(
      '月收入（元）10000 起',
    );
  });

  it('should say nothing of a filter that holds everybody', () => {
    expect(filterWords({}, { words: en.cohorts.said, typeName, timeZone })).toEqual([]);
  });
});
