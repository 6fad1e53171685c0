import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { pacedStream } from './paced-stream.ts';

/** Endless events, and how many of them were taken. */
function endless() {
  const count = { taken: 0 };
  function* events() {
    for (;;) yield `event ${count.taken++}\n`;
  }
  return { count, events: events() };
}

const timers = () => process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length;

describe('the paced stream', () => {
  it('should give all events, each in a piece of its own, and end', async () => {
    const pieces: string[] = [];
    const decoder = new TextDecoder();
    for await (const piece of pacedStream(['a', '你', 'c'].values(), 0)) pieces.push(decoder.decode(piece));
    expect(pieces).toEqual(['a', '你', 'c']);
  });

  it('should not take an event before it is read', async () => {
    const { count, events } = endless();
    const reader = pacedStream(events, 0).getReader();
    await setImmediate();
    expect(count.taken).toBe(0);
    await reader.read();
    await setImmediate();
    expect(count.taken).toBe(1);
    await reader.cancel();
  });

  it('should throw the reason of its signal while it waits for its pace, and leave no timer', async () => {
    const { events } = endless();
    const stop = new AbortController();
    const before = timers();
    const reader = pacedStream(events, 0.001, stop.signal).getReader();
    await reader.read();
    const next = reader.read();
    await expect.poll(timers).toBeGreaterThan(before);
    stop.abort(new Error('enough'));
    await expect(next).rejects.toThrow('enough');
    expect(timers()).toBe(before);
  });

  it('should leave no timer when its reader cancels', async () => {
    const { events } = endless();
    const before = timers();
    const reader = pacedStream(events, 0.001).getReader();
    await reader.read();
    const next = reader.read();
    await reader.cancel();
    expect(await next).toEqual({ done: true, value: undefined });
    expect(timers()).toBe(before);
  });
});
