import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAt, nextDay, startOfDay } from './day-moment.ts';

describe('the start of a day', () => {
  it('should be midnight in the zone', () => {
    expect(startOfDay('2026-01-15', 'Asia/Shanghai')).toBe('2026-01-14T16:00:00.000Z');
    expect(startOfDay('2026-07-01', 'America/New_York')).toBe('2026-07-01T04:00:00.000Z');
    // Clocks went forward at midnight, and the day began at one o'clock.
    expect(startOfDay('2018-11-04', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z');
    expect(nextDay('2024-02-28')).toBe('2024-02-29');
  });

  it('should be the first moment of that day, everywhere', () => {
    const zones = [
      'Asia/Shanghai',
      'America/Sao_Paulo',
      'Asia/Beirut',
      'Europe/Berlin',
      'Pacific/Apia',
      'UTC',
    ];
    const days = fc.date({ min: new Date('2015-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom(...zones), (date, zone) => {
        const day = date.toISOString().slice(0, 10);
        const start = Date.parse(startOfDay(day, zone));
        expect(dayAt(start, zone)).toBe(day);
        expect(dayAt(start - 1, zone) < day).toBe(true);
      }),
    );
  });
});
