import { describe, expect, it } from 'vitest';
import { cached } from './cached.ts';

describe('cached', () => {
  it('should ask once for the same question, and share the answer that is under way', async () => {
    let asked = 0;
    const read = cached(60_000, async (question: string) => {
      asked += 1;
      return `${question}: ${asked}`;
    });
    expect(await Promise.all([read('a'), read('a'), read('b')])).toEqual(['a: 1', 'a: 1', 'b: 2']);
  });

  it('should share an answer that is under way for longer than one is good', async () => {
    let asked = 0;
    let answer = (_: number) => {};
    const read = cached(0, () => {
      asked += 1;
      return new Promise<number>((resolve) => {
        answer = resolve;
      });
    });
    const both = [read(''), read('')];
    expect(asked).toBe(1);
    answer(7);
    expect(await Promise.all(both)).toEqual([7, 7]);
  });

  it('should ask again once the answer is too old', async () => {
    let asked = 0;
    const read = cached(0, async () => {
      asked += 1;
      return asked;
    });
    expect([await read(''), await read('')]).toEqual([1, 2]);
  });

  it('should keep no failure', async () => {
    const answers = [Promise.reject(new Error('away')), Promise.resolve('here')];
    const read = cached(60_000, () => answers.shift() ?? Promise.resolve('gone'));
    await expect(read('')).rejects.toThrow('away');
    expect(await read('')).toBe('here');
  });
});
