import { describe, expect, it } from 'vitest';
import { Tail } from './tail.ts';
import { chunk } from './testing.ts';

describe('Tail', () => {
  it('rule 6: should wake who waits when this node lets go of a run, for another may have ended it', async () => {
    const tail = new Tail();
    tail.committed('run', [{ ...chunk('text'), runId: 'run', seq: 1, at: new Date() }]);
    const overdue = tail.change('run', 1, new AbortController().signal);
    tail.poke('run', 2);
    tail.release('run');
    expect(await overdue).toBe(false);
    expect(tail.after('run', 1)).toBeNull();
    expect(tail.size).toBe(0);
  });
});
