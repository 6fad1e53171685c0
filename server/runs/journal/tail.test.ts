import { describe, expect, it } from 'vitest';
import { chunk } from '../testing.ts';
import type { StoredItem } from './items.ts';
import { Tail } from './tail.ts';

describe('Tail', () => {
  const items = (first: number, last: number): StoredItem[] =>
    Array.from({ length: last - first + 1 }, (_, index) => ({
      ...chunk('text'),
      runId: 'run',
      seq: first + index,
      at: new Date(),
    }));
  const { signal } = new AbortController();

  it('rule 6: should wake who waits when this node lets go of a run, for another may have ended it', async () => {
    const tail = new Tail();
    tail.committed('run', items(1, 1));
    const overdue = tail.change('run', 1, signal);
    tail.poke('run', 2);
    tail.release('run');
    expect(await overdue).toBe(false);
    expect(tail.after('run', 1)).toBeNull();
    expect(tail.size).toBe(0);
  });

  it('rule 5: should send a watcher to the database when news was heard that is not in memory', () => {
    const tail = new Tail();
    tail.watch('run', () => 0);
    tail.watch('run', () => 0);
    tail.wasRead('run', items(1, 5));
    expect(tail.after('run', 4)).toHaveLength(1);
    expect(tail.after('run', 5)).toEqual([]);
    tail.poke('run', 7);
    expect(tail.after('run', 4)).toHaveLength(1);
    expect(tail.after('run', 5)).toBeNull();
  });

  it('rule 5: should keep the news that came while a watcher was busy', async () => {
    const tail = new Tail();
    const leave = tail.watch('run', () => 5);
    const heard = tail.heard('run');
    tail.poke('run', 7);
    expect(await tail.change('run', heard, signal)).toBe(false);
    leave();
    expect(tail.size).toBe(0);
  });

  it('rule 11: should bring what one watcher read to those who wait, but not what is old', async () => {
    const tail = new Tail();
    tail.watch('run', () => 9);
    tail.watch('run', () => 0);
    let woken = false;
    const change = tail.change('run', 9, signal).then(() => {
      woken = true;
    });
    tail.wasRead('run', items(1, 5));
    await Promise.resolve();
    expect(woken).toBe(false);
    expect(tail.after('run', 4)).toBeNull();
    tail.wasRead('run', items(6, 10));
    await change;
    expect(tail.after('run', 9)).toMatchObject([{ seq: 10 }]);
  });

  it('F25: should send everybody to the database when wake-ups may have been lost', async () => {
    const tail = new Tail();
    tail.watch('run', () => 0);
    tail.watch('run', () => 0);
    tail.wasRead('run', items(1, 5));
    const change = tail.change('run', 5, signal);
    tail.pokeAll();
    expect(await change).toBe(false);
    expect(tail.after('run', 5)).toBeNull();
  });

  it('should tell how those who watch keep up', () => {
    const tail = new Tail();
    expect(tail.watching()).toEqual({ watchers: 0, behind: 0, furthest: 0 });
    const positions = [7, 4, 2];
    const leaves = positions.map((_, index) => tail.watch('run', () => positions[index] ?? 0));
    tail.watch('other', () => 9);
    tail.poke('run', 8);
    expect(tail.watching()).toEqual({ watchers: 4, behind: 3, furthest: 6 });
    positions[0] = 8;
    leaves[2]?.();
    expect(tail.watching()).toEqual({ watchers: 3, behind: 1, furthest: 4 });
  });
});
