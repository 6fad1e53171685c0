import { describe, expect, it } from 'vitest';
import { countMatches } from './matching/match.ts';
import { MemoryLimitError, mine } from './mine.ts';
import { leastSupport, type MineOptions, MineOptionsError } from './options.ts';
import { lengthOf } from './pattern.ts';
import { createDatabase } from './sequence-database.ts';
import { pei, read } from './textbook.ts';

const patternsOf = (sequences: number[][][], options: Partial<MineOptions>) =>
  mine(createDatabase(sequences), { support: 2, kind: 'ALL', ...options }).patterns;
describe('the bounds of mine', () => {
  const many = Array.from({ length: 6 }, () => read('abcdefgh'));

  it('should give nothing in part when there are too many patterns, and name a support that fits', () => {
    const data = createDatabase([...many, read('a'), read('ab')]);
    const options = { support: 2, kind: 'ALL', mostPatterns: 100 } as const;
    const error = (() => {
      try {
        return mine(data, options);
      } catch (caught) {
        return caught;
      }
    })();
    expect(error).toBeInstanceOf(MemoryLimitError);
    const { fittingSupport, message } = error as MemoryLimitError;
    expect(message).toContain('100 patterns');
    expect(mine(data, { ...options, support: fittingSupport }).patterns.length).toBeLessThanOrEqual(100);
  });

  it('should stop where the checkpoint throws, and tell a share that never falls', () => {
    const data = createDatabase(many);
    const shares: number[] = [];
    mine(data, { support: 2, kind: 'ALL' }, { checkpoint: (done) => void shares.push(done) });
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThan(1);
    const stop = new Error('stop');
    const checkpoint = (done: number) => {
      if (done > 0.5) throw stop;
    };
    expect(() => mine(data, { support: 2, kind: 'ALL' }, { checkpoint })).toThrow(stop);
  });

  it('should stop while it chooses among the patterns, too', () => {
    const stop = new Error('stop');
    const noise = Array.from({ length: 40 }, (_, row) =>
      Array.from({ length: 12 }, (_, at) => [(row * 7 + at * at * 5) % 11]),
    );
    for (const gaps of [{}, { maxGap: 6 }]) {
      let told = 0;
      const checkpoint = (done: number) => {
        expect(done).toBeGreaterThanOrEqual(told);
        told = done;
        if (done >= 0.9) throw stop;
      };
      expect(() =>
        mine(createDatabase(noise), { support: 2, kind: 'MAXIMAL', ...gaps }, { checkpoint }),
      ).toThrow(stop);
    }
  });

  it.each(['CLOSED', 'MAXIMAL'] as const)(
    'should find what is %s where all patterns would be too many',
    (kind) => {
      const long = Array.from({ length: 60 }, (_, item) => [item]);
      const found = patternsOf([long, long, long], { support: 3, kind });
      expect(found).toEqual([{ itemsets: long, support: 3 }]);
      const wide = Array.from({ length: 20 }, (_, place) => [3 * place, 3 * place + 1, 3 * place + 2]);
      expect(patternsOf([wide, wide], { kind })).toEqual([{ itemsets: wide, support: 2 }]);
    },
  );

  it('should know the support of every part of what it found, and of nothing that is rare', () => {
    const { patterns, supportOf } = mine(createDatabase(pei), { support: 2, kind: 'CLOSED' });
    for (const { itemsets, support } of patterns) {
      expect(supportOf(itemsets)).toBe(support);
      for (let place = 1; place < itemsets.length; place += 1)
        for (const part of [itemsets.slice(0, place), itemsets.slice(place)])
          expect(supportOf(part)).toBe(countMatches(createDatabase(pei), { itemsets: part }));
    }
    expect(supportOf(read('g'))).toBeUndefined();
    expect(supportOf([])).toBeUndefined();
  });

  it.each([
    [{ support: 0 }, 'support'],
    [{ support: 1.5 }, 'support'],
    [{ minLength: 3, maxLength: 2 }, 'maxLength'],
    [{ minGap: 0 }, 'minGap'],
    [{ maxGap: 1, minGap: 2 }, 'maxGap'],
    [{ maxGapMs: 5 }, 'needs times'],
    [{ top: 0 }, 'top'],
  ])('should refuse %j', (change, words) => {
    const data = createDatabase(many);
    const options: MineOptions = { support: 2, kind: 'ALL', ...change };
    expect(() => mine(data, options)).toThrow(MineOptionsError);
    expect(() => mine(data, options)).toThrow(words);
  });

  it('should round a share up, but for what floating point adds', () => {
    expect([
      leastSupport(0.01, 150),
      leastSupport(0.07, 100),
      leastSupport(0.5, 3),
      leastSupport(3, 10),
    ]).toEqual([2, 7, 2, 3]);
  });

  it('should find nothing in nothing', () => {
    expect(mine(createDatabase([]), { support: 1, kind: 'ALL' }).patterns).toEqual([]);
    expect(mine(createDatabase([[], []]), { support: 0.5, kind: 'CLOSED' }).patterns).toEqual([]);
  });

  it('should measure patterns by their items', () => {
    const patterns = patternsOf(pei, { minLength: 3, maxLength: 3 });
    expect(patterns.length).toBeGreaterThan(0);
    expect(patterns.every((pattern) => lengthOf(pattern) === 3)).toBe(true);
  });
});
