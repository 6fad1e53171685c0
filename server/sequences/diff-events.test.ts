import { describe, expect, it } from 'vitest';
import { diffEvents } from './diff-events.ts';
import type { EventRecord } from './event-record.ts';

const type = { code: 'view_car', zh: '看车', en: 'view car', synonyms: [], isNew: false, mergedInto: null };
const event = (id: number, behaviors: number[], change: Partial<EventRecord> = {}): EventRecord => ({
  id: BigInt(id),
  sequenceId: 1,
  userId: 'u1',
  typeCode: 'view_car',
  type,
  category: 'ENGAGEMENT',
  source: 'MODEL',
  claimedConversion: false,
  start: new Date(1_000 * (behaviors[0] ?? 0)),
  end: new Date(1_000 * (behaviors.at(-1) ?? 0)),
  context: [],
  step: 1,
  lostCount: 0,
  evidence: behaviors.map((behaviorId) => ({ behaviorId: BigInt(behaviorId) })),
  ...change,
});

describe('the difference of two versions', () => {
  it('should be nothing for events that are the same, whatever their ids', () => {
    expect(diffEvents([event(1, [1, 2])], [event(7, [1, 2])])).toEqual({ unchanged: 1, changes: [] });
  });

  it('should tell what was added, removed and changed, in the order of time', () => {
    const before = [event(1, [1, 2]), event(2, [5]), event(3, [8, 9])];
    const after = [
      event(4, [3]),
      event(5, [5], { typeCode: 'purchase', category: 'CONVERSION' }),
      event(6, [8, 9, 10]),
    ];
    const { unchanged, changes } = diffEvents(before, after);
    expect(unchanged).toBe(0);
    expect(changes.map(({ kind, before, after }) => [kind, before?.id, after?.id])).toEqual([
      ['REMOVED', 1n, undefined],
      ['ADDED', undefined, 4n],
      ['CHANGED', 2n, 5n],
      ['CHANGED', 3n, 6n],
    ]);
  });

  it('should give each event one counterpart, the nearest first', () => {
    const { changes } = diffEvents([event(1, [1, 2, 3])], [event(2, [1, 2]), event(3, [3])]);
    expect(changes.map(({ kind, after }) => [kind, after?.id])).toEqual([
      ['CHANGED', 2n],
      ['ADDED', 3n],
    ]);
  });

  it('should not take events for the same that share less than half of their rows', () => {
    const kinds = diffEvents([event(1, [1, 2, 3, 4])], [event(2, [4, 5])]).changes.map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(['ADDED', 'REMOVED']);
  });

  it('should count each event once, however they overlap', () => {
    const before = [event(1, [1, 2]), event(2, [3, 4])];
    const after = [event(3, [1, 2, 3, 4])];
    const { changes, unchanged } = diffEvents(before, after);
    const seen = changes.flatMap(({ before, after }) => [before?.id ?? [], after?.id ?? []].flat());
    expect(unchanged).toBe(0);
    expect(seen.toSorted()).toEqual([1n, 2n, 3n]);
  });
});
