import { describe, expect, it } from 'vitest';
import { oneAhead } from './one-ahead.ts';

describe('oneAhead', () => {
  /** Yields 1, 2, 3 and then throws; notes what it was asked for. */
  async function* source(asked: (number | 'end')[]) {
    try {
      for (const value of [1, 2, 3]) {
        asked.push(value);
        yield value;
      }
      throw new Error('out of numbers');
    } finally {
      asked.push('end');
    }
  }

  it('should have the next value made while one is dealt with', async () => {
    const asked: (number | 'end')[] = [];
    const values = oneAhead(source(asked));
    expect(await values.next()).toEqual({ done: false, value: 1 });
    expect(asked).toEqual([1, 2]);
    await values.return();
    expect(asked).toEqual([1, 2, 'end']);
  });

  it('should throw what the source throws behind every value before it', async () => {
    const seen: number[] = [];
    const read = async () => {
      for await (const value of oneAhead(source([]))) seen.push(value);
    };
    await expect(read()).rejects.toThrow('out of numbers');
    expect(seen).toEqual([1, 2, 3]);
  });
});
