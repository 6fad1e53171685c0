import { describe, expect, it, vi } from 'vitest';
import { createPasses, type PassAnswer } from './passes.ts';

const pass = (text: string): PassAnswer => ({ kind: 'pass', pass: text });
const settled = () => new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(resolve)));

/** A server whose answers the test gives, and a clock that the test moves. */
function stage() {
  const renewals: ((answer: PassAnswer) => void)[] = [];
  const pauses: { ms: number; callback: () => void; over: boolean }[] = [];
  const wakers = new Set<() => void>();
  const startOver = vi.fn();
  let signIn: PassAnswer = pass('first');
  const passes = createPasses({
    renew: () => new Promise((answer) => renewals.push(answer)),
    signIn: async () => signIn,
    signOut: async () => undefined,
    startOver,
    later(ms, callback) {
      const pause = { ms, callback, over: false };
      pauses.push(pause);
      return () => {
        pause.over = true;
      };
    },
    onWake(callback) {
      wakers.add(callback);
      return () => wakers.delete(callback);
    },
    random: () => 0,
  });
  return {
    passes,
    pauses,
    startOver,
    wake: () => {
      for (const waker of wakers) waker();
    },
    renewals: () => renewals.length,
    async answer(answer: PassAnswer) {
      renewals.shift()?.(answer);
      await settled();
    },
    answerSignIn: (answer: PassAnswer) => {
      signIn = answer;
    },
  };
}

describe('passes', () => {
  it('should not stand in the way where everybody is let in', async () => {
    const { passes, renewals } = stage();
    expect(await passes.ready()).toBeNull();
    expect(renewals()).toBe(0);
  });

  it('should be renewed once for all who were refused, and let them wait for it', async () => {
    const { passes, renewals, answer } = stage();
    passes.expired(null);
    passes.expired(null);
    const [one, other] = [passes.ready(), passes.ready()];
    expect(renewals()).toBe(1);
    await answer(pass('a'));
    expect(await Promise.all([one, other])).toEqual(['a', 'a']);
    passes.expired(null); // the late news of an older pass
    expect(renewals()).toBe(0);
    expect(await passes.ready()).toBe('a');
  });

  it('F09: should be asked for again while the network is away, with longer and longer pauses', async () => {
    const { passes, pauses, answer, renewals } = stage();
    passes.expired(null);
    const ready = passes.ready();
    for (const ms of [500, 1_000, 2_000]) {
      await answer({ kind: 'unreachable' });
      expect(pauses.at(-1)?.ms).toBe(ms);
      pauses.at(-1)?.callback();
    }
    expect(passes.isOut()).toBe(false);
    expect(renewals()).toBe(1);
    await answer(pass('a'));
    expect(await ready).toBe('a');
  });

  it('F09: should be asked for at once when the network is back, and once only', async () => {
    const { passes, pauses, answer, renewals, wake } = stage();
    passes.expired(null);
    await answer({ kind: 'unreachable' });
    wake();
    expect(pauses.at(-1)?.over).toBe(true);
    wake();
    expect(renewals()).toBe(1);
  });

  it('should end in signing in when a new one is refused, and let all go on behind it', async () => {
    const { passes, answer, answerSignIn, startOver } = stage();
    const heard = vi.fn();
    passes.subscribe(heard);
    passes.expired(null);
    const ready = passes.ready();
    await answer({ kind: 'refused' });
    expect(passes.isOut()).toBe(true);
    expect(heard).toHaveBeenCalledTimes(2);
    answerSignIn({ kind: 'refused' });
    expect(await passes.signIn('wrong')).toBe('refused');
    expect(passes.isOut()).toBe(true);
    answerSignIn(pass('b'));
    expect(await passes.signIn('right')).toBe('pass');
    expect(passes.isOut()).toBe(false);
    expect(await ready).toBe('b');
    expect(startOver).not.toHaveBeenCalled();
  });

  it('should load the page anew when somebody signs in where another one may have worked', async () => {
    const { passes, answer, startOver } = stage();
    passes.expired(null);
    await answer(pass('a'));
    passes.expired('a');
    await answer({ kind: 'refused' });
    await passes.signIn('token');
    expect(startOver).toHaveBeenCalledTimes(1);
    expect(passes.isOut()).toBe(true);
  });
});
