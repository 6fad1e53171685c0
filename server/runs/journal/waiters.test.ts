import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Waiters } from './waiters.ts';

describe('Waiters', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());
  const { signal } = new AbortController();

  it('F25: should all be told at once, by one timer, that a run has been quiet for long', async () => {
    const waiters = new Waiters();
    const first = waiters.wait(signal);
    vi.advanceTimersByTime(900);
    const rest = Array.from({ length: 999 }, () => waiters.wait(new AbortController().signal));
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(100);
    expect(new Set(await Promise.all([first, ...rest]))).toEqual(new Set([true]));
    expect([waiters.size, vi.getTimerCount()]).toEqual([0, 0]);
  });

  it('should not look for themselves while there is news', async () => {
    const waiters = new Waiters();
    const woken = waiters.wait(signal);
    vi.advanceTimersByTime(900);
    waiters.wake();
    const next = waiters.wait(signal);
    vi.advanceTimersByTime(900);
    waiters.wake();
    expect([await woken, await next]).toEqual([false, false]);
  });

  it('F13: should leave nothing behind when the last of them leaves', async () => {
    const waiters = new Waiters();
    const leaving = [new AbortController(), new AbortController()];
    const waits = leaving.map((controller) => waiters.wait(controller.signal));
    for (const controller of leaving) controller.abort();
    expect(await Promise.all(waits)).toEqual([false, false]);
    expect([waiters.size, vi.getTimerCount()]).toEqual([0, 0]);
  });
});
