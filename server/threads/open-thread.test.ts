import { describe, expect, it } from 'vitest';
import { OutOfMemory, withThread } from './open-thread.ts';

const file = new URL('./testing-hoarder.ts', import.meta.url);
const never = new AbortController().signal;

describe('a thread', () => {
  const count = (task: unknown, signal = never) =>
    withThread<number, number[]>({ file, task, memoryMb: 64, signal }, async ({ messages }) => {
      const said = [];
      for await (const message of messages) said.push(message);
      return said;
    });

  it('should say what it has to say, in order, and end', async () => {
    expect(await count({ to: 3 })).toEqual([1, 2, 3]);
  });

  it('should break alone when it has no memory left', async () => {
    await expect(count({ hoard: true })).rejects.toThrow(OutOfMemory);
    expect(await count({ to: 1 })).toEqual([1]);
  });

  it('should end with the reason of who stops it', async () => {
    const stop = new AbortController();
    const counting = count({ hoard: true }, stop.signal);
    stop.abort(new Error('enough'));
    await expect(counting).rejects.toThrow('enough');
  });
});
