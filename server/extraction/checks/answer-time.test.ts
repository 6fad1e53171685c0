import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin, parseAnswerTime } from './answer-time.ts';

const moment = (from: string) => ({ from, to: from });

describe('parseAnswerTime', () => {
  it.each([
    ['2026-01-15 10:00', moment('2026-01-15 10:00')],
    ['2026-01-15', moment('2026-01-15')],
    ['2026-01-15 10:00:07', moment('2026-01-15 10:00:07')],
    ['2026-01-15T10:00', moment('2026-01-15 10:00')],
    ['2026/1/5 9:05', moment('2026-01-05 09:05')],
    ['2026年1月15日 10时05分', moment('2026-01-15 10:05')],
    ['2026-01-15 10:00~11:30', { from: '2026-01-15 10:00', to: '2026-01-15 11:30' }],
    ['2026-01-15 10:00 - 2026-01-16 11:30', { from: '2026-01-15 10:00', to: '2026-01-16 11:30' }],
    ['2026-01-15至2026-01-16', { from: '2026-01-15', to: '2026-01-16' }],
    ['2026-01-15 10:00 to 11:30:00', { from: '2026-01-15 10:00', to: '2026-01-15 11:30:00' }],
  ])('should read %s', (text, time) => {
    expect(parseAnswerTime(text)).toEqual(time);
  });

  it.each([
    '',
    '上午',
    '10:00',
    '2026-02-30 10:00',
    '2026-13-01',
    '2026-00-10',
    '2026-01-15 24:00',
    '2026-01-15 10:60',
    '2026-01-15 10',
    '2026-01-15 10:00Z',
    '2026-01-15 10:00+08:00',
    '2026-01-15 10:00~11:00~12:00',
    '2026-01-15 ~',
    'tomorrow',
  ])('should not read %j', (text) => {
    expect(parseAnswerTime(text)).toBeNull();
  });

  it('should answer for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const time = parseAnswerTime(text);
        if (time !== null) expect(time.from).toMatch(/^\d{4}-\d{2}-\d{2}/);
      }),
    );
  });
});

describe('isWithin', () => {
  const [first, last] = ['2026-01-15 10:00:30', '2026-01-15 12:10:00'];

  it.each([
    '2026-01-15',
    '2026-01-15 10:00',
    '2026-01-15 10:00:30',
    '2026-01-15 12:10',
    '2026-01-15 10:00~12:10',
  ])('should hold for %s', (text) => {
    expect(isWithin(parseAnswerTime(text) ?? moment(''), first, last)).toBe(true);
  });

  it.each([
    '2026-01-14',
    '2026-01-15 09:59',
    '2026-01-15 10:00:29',
    '2026-01-15 12:11',
    '2026-01-15 11:00~13:00',
    '2026-01-15 12:00~11:00',
  ])('should not hold for %s', (text) => {
    expect(isWithin(parseAnswerTime(text) ?? moment(''), first, last)).toBe(false);
  });
});
