import { describe, expect, it } from 'vitest';
import { MemoryLimitError, mine } from './mine.ts';
import { mineInWorker } from './mine-in-worker.ts';
import { MineOptionsError } from './options.ts';
import { createDatabase } from './sequence-database.ts';

const { signal } = new AbortController();
const some = createDatabase(Array.from({ length: 30 }, (_, at) => [[0], [1, 2], [at % 3], [3], [at % 5]]));
/** Enough to be busy for long: all sub-sequences of forty items in a row. */
const endless = createDatabase([1, 2].map(() => Array.from({ length: 40 }, (_, item) => [item])));

describe('mining in a thread', () => {
  it('should find what mining finds, page by page and in the same order', async () => {
    const options = { support: 2, kind: 'CLOSED' } as const;
    const pages: number[] = [];
    const found = await mineInWorker(some, options, {
      signal,
      onPatterns: ({ length }) => pages.push(length),
    });
    expect(mine(some, options)).toMatchObject(found);
    expect(pages.reduce((sum, page) => sum + page, 0)).toBe(found.patterns.length);
  });

  it('should tell how far it is, and end when it is aborted', async () => {
    const stopping = new AbortController();
    const reason = new Error('enough');
    const shares: number[] = [];
    const mining = mineInWorker(
      endless,
      { support: 2, kind: 'ALL', mostPatterns: 2 ** 26 },
      {
        signal: stopping.signal,
        onProgress(done) {
          shares.push(done);
          if (shares.length === 3) stopping.abort(reason);
        },
      },
    );
    await expect(mining).rejects.toBe(reason);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it('should begin nothing once it is aborted', async () => {
    await expect(
      mineInWorker(some, { support: 2, kind: 'ALL' }, { signal: AbortSignal.abort('no') }),
    ).rejects.toBe('no');
  });

  it('should hand on the limit and what fits, and options that make no sense', async () => {
    const limited = mineInWorker(some, { support: 1, kind: 'ALL', mostPatterns: 3 }, { signal });
    await expect(limited).rejects.toBeInstanceOf(MemoryLimitError);
    await expect(limited).rejects.toMatchObject({ limit: 3, fittingSupport: expect.any(Number) });
    await expect(mineInWorker(some, { support: -1, kind: 'ALL' }, { signal })).rejects.toBeInstanceOf(
      MineOptionsError,
    );
  });
});
