import { describe, expect, it } from 'vitest';
import { shareReading } from './shared-reading.ts';

/** A reading that takes 10 ms of a clock that the test moves. */
function stage() {
  let [time, readings, failing] = [0, 0, false];
  const share = shareReading(
    async () => {
      readings += 1;
      const reading = readings;
      await Promise.resolve();
      time += 10;
      if (failing) throw new Error('no database');
      return reading;
    },
    () => time,
  );
  return {
    share,
    pass: (ms: number) => {
      time += ms;
    },
    fail: (fails: boolean) => {
      failing = fails;
    },
  };
}

describe('a shared reading', () => {
  it('should be made once for all who ask meanwhile, and stay good for nine times as long as it took', async () => {
    const { share, pass } = stage();
    expect(await Promise.all([share(), share()])).toEqual([1, 1]);
    pass(89);
    expect(await share()).toBe(1);
    pass(1);
    expect(await share()).toBe(2);
  });

  it('should be made again for the next who asks when it failed', async () => {
    const { share, fail } = stage();
    fail(true);
    await expect(share()).rejects.toThrow('no database');
    fail(false);
    expect(await share()).toBe(2);
  });
});
