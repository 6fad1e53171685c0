import { describe, expect, it } from 'vitest';
import { type ServerHealth, watchHealth } from './server-health.ts';

/** A server whose answers the test gives, and a clock that the test moves. */
function stage() {
  const asked: ((answer: ServerHealth) => void)[] = [];
  let pause: { ms: number; callback: () => void } | null = null;
  const seen: ServerHealth[] = [];
  const watch = watchHealth({
    check: () => new Promise((answer) => asked.push(answer)),
    later(ms, callback) {
      pause = { ms, callback };
      return () => {
        pause = null;
      };
    },
    onWake: () => () => {},
    random: () => 0,
  });
  watch.subscribe(() => seen.push(watch.health()));
  return {
    watch,
    seen,
    asked,
    pause: () => pause?.ms,
    endPause: () => pause?.callback(),
    async answer(health: ServerHealth) {
      asked.shift()?.(health);
      await Promise.resolve();
    },
  };
}

describe('the health of the server', () => {
  it('should be believed good until it is known, and recover by itself', async () => {
    const { watch, seen, answer, pause, endPause } = stage();
    expect(watch.health()).toBe('ready');
    await answer('unreachable');
    expect(pause()).toBe(1_000);
    endPause();
    await answer('starting');
    expect(pause()).toBe(2_000);
    endPause();
    await answer('ready');
    expect(pause()).toBe(20_000);
    expect(seen).toEqual(['unreachable', 'starting', 'ready']);
  });

  it('should ask at once when somebody failed to reach it, but one question at a time', async () => {
    const { watch, asked, answer } = stage();
    await answer('ready');
    watch.suspect();
    watch.suspect();
    expect(asked).toHaveLength(1);
  });
});
