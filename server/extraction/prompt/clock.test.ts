import { describe, expect, it } from 'vitest';
import { createClock } from './clock.ts';

describe('createClock', () => {
  it('should write a moment as the zone reads it', () => {
    const at = new Date('2026-01-14T16:00:05Z');
    expect(createClock('Asia/Shanghai').local(at)).toBe('2026-01-15 00:00:05');
    expect(createClock('UTC').local(at)).toBe('2026-01-14 16:00:05');
    expect(createClock('America/New_York').local(at)).toBe('2026-01-14 11:00:05');
  });
});
