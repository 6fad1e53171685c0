import { describe, expect, it } from 'vitest';
import { retryAfterMs } from './retry-after.ts';

const now = Date.parse('2026-01-15T10:00:00Z');
const read = (headers: Record<string, string>) => retryAfterMs(new Headers(headers), now);

describe('retry-after', () => {
  it('should read seconds', () => {
    expect(read({ 'retry-after': '120' })).toBe(120_000);
    expect(read({ 'retry-after': '0.5' })).toBe(500);
    expect(read({ 'retry-after': '0' })).toBe(0);
  });

  it('should read an HTTP date, and none that lies behind us as negative', () => {
    expect(read({ 'retry-after': 'Thu, 15 Jan 2026 10:00:30 GMT' })).toBe(30_000);
    expect(read({ 'retry-after': 'Thu, 15 Jan 2026 09:00:00 GMT' })).toBe(0);
  });

  it('should prefer milliseconds', () => {
    expect(read({ 'retry-after': '1', 'retry-after-ms': '250' })).toBe(250);
  });

  it('should know nothing from a missing or senseless header', () => {
    expect(read({})).toBeUndefined();
    expect(read({ 'retry-after': 'soon' })).toBeUndefined();
    expect(retryAfterMs(undefined, now)).toBeUndefined();
  });
});
