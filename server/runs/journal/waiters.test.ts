import { describe, expect, it } from 'vitest';
import { Waiters } from './waiters.ts';

describe('Waiters', () => {
  it('F25: should all be told, some at a time, what they are woken for', async () => {
    const waiters = new Waiters();
    const waits = Array.from({ length: 1_000 }, () => waiters.wait(new AbortController().signal));
    waiters.wake(true);
    expect(new Set(await Promise.all(waits))).toEqual(new Set([true]));
    expect(waiters.size).toBe(0);
    const next = waiters.wait(new AbortController().signal);
    waiters.wake(false);
    expect(await next).toBe(false);
  });

  it('F13: should leave nothing behind when the last of them leaves', async () => {
    const waiters = new Waiters();
    const leaving = [new AbortController(), new AbortController()];
    const waits = leaving.map((controller) => waiters.wait(controller.signal));
    for (const controller of leaving) controller.abort();
    expect(await Promise.all(waits)).toEqual([false, false]);
    expect(waiters.size).toBe(0);
  });
});
