import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LlmFailure } from '../failures.ts';
import { CallClock } from './deadlines.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function startClock() {
  const failures: LlmFailure[] = [];
  const clock = new CallClock({ firstByteMs: 1000, idleMs: 100, totalMs: 5000 }, (failure) =>
    failures.push(failure),
  );
  return { clock, failures };
}

describe('the clock of a call', () => {
  it('should give the first byte its own deadline', () => {
    const { clock, failures } = startClock();
    clock.waitForBytes();
    vi.advanceTimersByTime(999);
    expect(failures).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(failures).toMatchObject([{ code: 'LLM_TIMEOUT', message: 'The model sent nothing within 1 s.' }]);
  });

  it('should count the silence between two bytes only while we wait for one', () => {
    const { clock, failures } = startClock();
    clock.waitForBytes();
    clock.gotBytes();
    vi.advanceTimersByTime(4000);
    expect(failures).toEqual([]);
    clock.waitForBytes();
    vi.advanceTimersByTime(100);
    expect(failures).toMatchObject([
      { code: 'LLM_STALLED', message: 'The model stopped for 0.1 s in mid-answer.' },
    ]);
  });

  it('should end the whole answer in time, however busy it is', () => {
    const { clock, failures } = startClock();
    for (let passed = 0; passed < 5000; passed += 50) {
      clock.waitForBytes();
      vi.advanceTimersByTime(50);
      clock.gotBytes();
    }
    expect(failures).toMatchObject([
      { code: 'LLM_TIMEOUT', message: 'The answer was not complete after 5 s.' },
    ]);
  });

  it('should leave no timer when it is stopped', () => {
    const { clock } = startClock();
    clock.stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});
