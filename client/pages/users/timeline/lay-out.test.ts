import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from './lay-out.ts';

const rows = (n: number) => Array.from({ length: n }, (_, id) => ({ id: `b${id}` }));
const event = (id: string, ...behaviors: number[]) => ({
  id,
  evidence: behaviors.map((b) => ({ id: `b${b}` })),
});

describe('layOut', () => {
  it('should let each event span the rows that it rests on, in the leftmost lane that is free', () => {
    const { placed, lanes } = layOut(rows(8), [
      event('x', 0, 3),
      event('y', 1, 2),
      event('z', 4),
      event('w', 5, 7),
    ]);
    expect(placed.map(({ event, first, last, lane }) => [event.id, first, last, lane])).toEqual([
      ['x', 0, 3, 0],
      ['y', 1, 2, 1],
      ['z', 4, 4, 0],
      ['w', 5, 7, 0],
    ]);
    expect(lanes).toBe(2);
  });

  it('should know the event of a behavior, also of one that is not in the list, and leave out events of other rows', () => {
    const far = event('far', 99);
    const { placed, owners } = layOut(rows(3), [event('x', 1), far]);
    expect(placed).toHaveLength(1);
    expect(owners.get('b1')?.id).toBe('x');
    expect(owners.get('b99')).toBe(far);
    expect(owners.get('b0')).toBeUndefined();
  });

  it('should never let two events share a row of a lane', () => {
    const anyEvent = fc.uniqueArray(fc.nat(29), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), (all) => {
        const { placed, lanes } = layOut(
          rows(30),
          all.map((behaviors, id) => event(`e${id}`, ...behaviors)),
        );
        expect(placed).toHaveLength(all.length);
        for (const a of placed)
          for (const b of placed)
            if (a !== b && a.lane === b.lane) expect(a.last < b.first || b.last < a.first).toBe(true);
        expect(lanes).toBe(new Set(placed.map(({ lane }) => lane)).size);
      }),
    );
  });
});
