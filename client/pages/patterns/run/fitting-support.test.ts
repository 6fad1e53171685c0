import { describe, expect, it } from 'vitest';
import { MemoryLimitError } from '../../../../server/patterns/miner/mine.ts';
import { tooManyResults } from '../../../../server/patterns/mining/thread/too-many-results.ts';
import { fittingSupport } from './fitting-support.ts';

describe('the support that would fit', () => {
  it('should be read from what the server says', () => {
    const patterns = [5, 4, 4, 3].map((support) => ({ itemsets: [], support }));
    expect(fittingSupport(new MemoryLimitError(1_000, 37).message)).toBe(37);
    expect(fittingSupport(tooManyResults(patterns, 'ALL', 3) ?? '')).toBe(4);
    expect(fittingSupport(tooManyResults(patterns, 'MAXIMAL', 3) ?? '')).toBeNull();
  });
});
