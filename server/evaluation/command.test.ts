import { describe, expect, it } from 'vitest';
import { readCommand } from './command.ts';
import { costOf } from './usage.ts';

describe('the arguments of npm run evaluate', () => {
  it('should have defaults', () => {
    expect(readCommand([])).toEqual({
      users: 50,
      seed: 1,
      out: 'evaluations',
      compare: null,
      prices: { in: null, out: null },
    });
  });

  it('should be read', () => {
    const args = '--users 5 --seed 2 --out o --compare c.json --price-in 0.15 --price-out 2'.split(' ');
    expect(readCommand(args)).toEqual({
      users: 5,
      seed: 2,
      out: 'o',
      compare: 'c.json',
      prices: { in: 0.15, out: 2 },
    });
  });

  it.each([
    ['--users', '0'],
    ['--seed', 'x'],
    ['--price-in', '-1'],
    ['--price-out', '1e3'],
    ['--out', ''],
    ['--compare'],
    ['stray'],
  ])('should be refused: %s %s', (...args) => {
    expect(readCommand(args)).toBeNull();
  });
});

describe('the cost', () => {
  const usage = { promptTokens: 2_000_000, completionTokens: 500_000 };

  it('should be tokens by price for a million', () => {
    expect(costOf(usage, { in: 0.5, out: 2 })).toBe(2);
    expect(costOf(usage, { in: 0, out: 0 })).toBe(0);
  });

  it('should be unknown without both prices', () => {
    expect(costOf(usage, { in: 1, out: null })).toBeNull();
    expect(costOf(usage, { in: null, out: 1 })).toBeNull();
  });
});
