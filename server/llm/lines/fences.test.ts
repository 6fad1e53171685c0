import { describe, expect, it } from 'vitest';
import { isFence } from './fences.ts';

describe('code fences', () => {
  it.each(['```', '```csv', '``` text ', '~~~', '  ````', '```c++', '```\r'])(
    'should know %j for a fence',
    (line) => {
      expect(isFence(line)).toBe(true);
    },
  );

  it.each(['', '``', '```a b', 'a```', '```a|b', '`a`', '--'])('should not take %j for a fence', (line) => {
    expect(isFence(line)).toBe(false);
  });
});
