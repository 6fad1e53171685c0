import { describe, expect, it } from 'vitest';
import { timeFormat, timeSpan } from './time-format.ts';

const shanghai = timeFormat('Asia/Shanghai', 'en');

describe('times', () => {
  it('should be shown in the zone of the logs, not of the browser', () => {
    expect(shanghai.minute('2026-01-14T18:30:00.000Z')).toBe('2026-01-15 02:30');
    expect(timeFormat('UTC', 'zh').minute('2026-01-14T18:30:00.000Z')).toBe('2026-01-14 18:30');
  });

  it('should be one time, two times, or two times with the second day, as a span needs', () => {
    const start = '2026-01-15T02:00:00.000Z';
    expect(timeSpan(shanghai, start, start)).toBe('10:00');
    expect(timeSpan(shanghai, start, '2026-01-15T03:05:00.000Z')).toBe('10:00–11:05');
    expect(timeSpan(shanghai, start, '2026-01-16T03:05:00.000Z')).toBe('10:00 – 01-16 11:05');
  });
});
