import { describe, expect, it } from 'vitest';
import { Slots } from './slots.ts';

const { signal } = new AbortController();
/** True once everything that can go on without a free slot has gone on. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Takes slots in the order of the priorities, and tells who holds one. */
function queueUp(slots: Slots, priorities: readonly ('interactive' | 'batch')[]) {
  const holding = new Map<number, () => void>();
  for (const [index, priority] of priorities.entries())
    void slots.take({ priority, signal }).then((free) => holding.set(index, free));
  return {
    async holding() {
      await settled();
      return [...holding.keys()].toSorted((a, b) => a - b);
    },
    free(index: number) {
      holding.get(index)?.();
      holding.delete(index);
    },
  };
}

describe('the slots of a node', () => {
  it('should keep one for interactive calls', async () => {
    const queue = queueUp(new Slots(3), ['batch', 'batch', 'batch', 'interactive']);
    expect(await queue.holding()).toEqual([0, 1, 3]);
    queue.free(3);
    expect(await queue.holding()).toEqual([0, 1]);
    queue.free(0);
    expect(await queue.holding()).toEqual([1, 2]);
  });

  it('should let interactive calls have all of them, and go before a batch', async () => {
    const queue = queueUp(new Slots(2), ['interactive', 'interactive', 'batch', 'interactive']);
    expect(await queue.holding()).toEqual([0, 1]);
    queue.free(0);
    expect(await queue.holding()).toEqual([1, 3]);
  });

  it('should give a batch the only one when nobody else wants it', async () => {
    const queue = queueUp(new Slots(1), ['batch', 'batch']);
    expect(await queue.holding()).toEqual([0]);
    queue.free(0);
    expect(await queue.holding()).toEqual([1]);
  });

  it('should lose none when a waiting call is given up', async () => {
    const slots = new Slots(2);
    const queue = queueUp(slots, ['interactive', 'interactive']);
    const leaving = new AbortController();
    const batch = slots.take({ priority: 'batch', signal: leaving.signal });
    await settled();
    leaving.abort(new Error('given up'));
    await expect(batch).rejects.toThrow('given up');
    queue.free(0);
    await expect(slots.take({ priority: 'batch', signal })).resolves.toBeTypeOf('function');
  });
});
