import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTime, parseTime } from './local-time.ts';

const shanghai = 'Asia/Shanghai';
const berlin = 'Europe/Berlin';
const iso = (text: string, zone = shanghai) => parseTime(text, zone)?.toISOString() ?? null;

describe('parseTime', () => {
  it.each([
    ['2026-03-02 20:15:10', '2026-03-02T12:15:10.000Z'],
    ['2026-03-02 20:15', '2026-03-02T12:15:00.000Z'],
    ['2026-03-02 20:15:10.25', '2026-03-02T12:15:10.250Z'],
    ['2026/3/2 8:05', '2026-03-02T00:05:00.000Z'],
    ['2026-03-02T20:15:10', '2026-03-02T12:15:10.000Z'],
    ['2026-03-02T20:15:10Z', '2026-03-02T20:15:10.000Z'],
    ['2026-03-02T20:15:10.123456+0530', '2026-03-02T14:45:10.123Z'],
    ['2026-03-02 20:15:10 -08:00', '2026-03-03T04:15:10.000Z'],
    ['2026-03-02', '2026-03-01T16:00:00.000Z'],
    ['1772453710', '2026-03-02T12:15:10.000Z'],
    ['1772453710.5', '2026-03-02T12:15:10.500Z'],
    ['1772453710250', '2026-03-02T12:15:10.250Z'],
    ['2024-02-29 00:00', '2024-02-28T16:00:00.000Z'],
  ])('should read %s', (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  it.each([
    '2026-02-30 10:00',
    '2025-02-29',
    '2026-13-01 10:00',
    '2026-00-10 10:00',
    '2026-01-01 25:00',
    '2026-01-01 24:00',
    '2026-01-01 10:60',
    '2026-01-01 10:00:60',
    '2026-01-01 10',
    '2026-01/01 10:00',
    '2026-01-01 10:00+99:00',
    '1969-12-31 10:00',
    '2101-01-02 10:00',
    '0000-00-00 00:00:00',
    'yesterday',
    '12345',
    '',
  ])('should refuse "%s"', (text) => {
    expect(iso(text)).toBeNull();
  });

  it('should take the first of two moments that the clocks show twice', () => {
    expect(iso('2026-10-25 02:30', berlin)).toBe('2026-10-25T00:30:00.000Z');
  });

  it('should read a time that the clocks skip with the offset before the gap', () => {
    expect(iso('2026-03-29 02:30', berlin)).toBe('2026-03-29T01:30:00.000Z');
  });

  it('should know a zone that moves its clocks by half an hour', () => {
    expect(iso('2026-04-05 01:15', 'Australia/Lord_Howe')).toBe('2026-04-04T14:15:00.000Z');
    expect(iso('2026-04-05 02:15', 'Australia/Lord_Howe')).toBe('2026-04-04T15:45:00.000Z');
  });
});

describe('formatTime', () => {
  it('should write the time of the zone', () => {
    expect(formatTime(new Date('2026-03-02T12:15:10.900Z'), shanghai)).toBe('2026-03-02 20:15:10');
    expect(formatTime(new Date('2026-07-01T22:30:00Z'), berlin)).toBe('2026-07-02 00:30:00');
  });

  it('should be read back as the same second wherever the clocks do not repeat it', () => {
    const zones = fc.constantFrom(
      'UTC',
      shanghai,
      berlin,
      'America/St_Johns',
      'Asia/Kathmandu',
      'Africa/Casablanca',
    );
    const seconds = fc.integer({ min: 0, max: 4_102_000_000 });
    fc.assert(
      fc.property(zones, seconds, (zone, second) => {
        const moment = new Date(second * 1000);
        const read = parseTime(formatTime(moment, zone), zone);
        // In the repeated hour of autumn the first moment is meant, which shows the same time.
        expect(read && formatTime(read, zone)).toBe(formatTime(moment, zone));
        const distance = moment.getTime() - (read?.getTime() ?? Number.NaN);
        expect([0, 1_800_000, 3_600_000, 7_200_000]).toContain(distance);
      }),
    );
  });
});
