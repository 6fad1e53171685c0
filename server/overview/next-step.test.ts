import { describe, expect, it } from 'vitest';
import { nextStep } from './next-step.ts';
import { situation } from './testing.ts';

const next = (...given: Parameters<typeof situation>) => {
  const { kind, count, subject } = nextStep(situation(...given));
  return [kind, count, subject].filter((part) => part !== null);
};

describe('the next step', () => {
  it('should be to import into an empty database, and to watch the import once it is under way', () => {
    expect(next({ users: 0 })).toEqual(['IMPORT']);
    expect(next({ users: 0 }, { importing: true })).toEqual(['WATCH']);
  });

  it('should be to tag before the first extraction, and no longer after it', () => {
    const bare = { extracted: 0, untaggedApps: 3, untaggedMedia: 2 };
    expect(next(bare)).toEqual(['TAG', 5]);
    expect(next(bare, { active: ['tagCatalog'] })).toEqual(['WATCH', 'tagCatalog']);
    expect(next({ ...bare, extracted: 13 })).toEqual(['EXTRACT', 37]);
  });

  it('should be to extract who has no sequence, then who has new behaviors', () => {
    expect(next({ extracted: 13, stale: 4 })).toEqual(['EXTRACT', 37]);
    expect(next({ stale: 4 })).toEqual(['EXTRACT_AGAIN', 4]);
    expect(next({ stale: 4 }, { active: ['extractEventsBatch'] })).toEqual(['WATCH', 'extractEventsBatch']);
  });

  it('should not wait for ever for users whose extraction failed, unless that is all of them', () => {
    expect(next({ extracted: 47, failed: 3, newestMining: null })).toEqual(['MINE']);
    expect(next({ extracted: 0, failed: 50 })).toEqual(['EXTRACT', 50]);
  });

  it('should be to mine and to make a graph, again when the data has changed since', () => {
    expect(next({ newestMining: null, newestGraph: null })).toEqual(['MINE']);
    expect(next({ newestMining: null }, { active: ['minePatterns'] })).toEqual(['WATCH', 'minePatterns']);
    expect(next({ newestMining: { id: 3, stale: true } })).toEqual(['MINE_AGAIN', '3']);
    expect(next({ newestGraph: null })).toEqual(['GRAPH']);
    expect(next({ newestGraph: { id: 7, stale: true } })).toEqual(['GRAPH_AGAIN', '7']);
    expect(next({ newestGraph: null }, { active: ['generateGraph'] })).toEqual(['WATCH', 'generateGraph']);
  });

  it('should be to ask, to review new types, and to ask more in the end', () => {
    expect(next({ newEventTypes: 2 }, { questions: 0 })).toEqual(['ASK', '2']);
    expect(next({ newEventTypes: 2 })).toEqual(['REVIEW_TYPES', 2]);
    expect(next()).toEqual(['ASK_MORE', '2']);
  });
});
