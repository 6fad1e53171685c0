import { backoff } from '../runs/backoff.ts';

/** What the server answers who asks for a pass. `unreachable`: nothing, or nothing of use. */
export type PassAnswer = { kind: 'pass'; pass: string } | { kind: 'refused' } | { kind: 'unreachable' };

/** Everything outside that passes touch. The requests never reject. */
export type PassesWorld = {
  /** Asks for a new pass in the name of this browser's session. */
  renew: () => Promise<PassAnswer>;
  /** Opens a session by the right of a token. */
  signIn: (token: string) => Promise<PassAnswer>;
  signOut: () => Promise<void>;
  /** Loads the page anew, at its address: what it holds in memory is somebody's. */
  startOver: () => void;
  later: (ms: number, callback: () => void) => () => void;
  /** Calls back when the tab shows again or the network returns. */
  onWake: (callback: () => void) => () => void;
  random: () => number;
};

/**
 * The right of this page to ask the server: a pass of a few minutes, held in memory alone. Where everybody is let in there
 * never is one. `isOut` and `subscribe` fit `useSyncExternalStore`.
 */
export type Passes = {
  /** True when nothing but signing in helps. */
  isOut: () => boolean;
  subscribe: (listener: () => void) => () => void;
  /** The pass to ask with; null for none. Waits while it is being renewed, and while nobody is signed in. */
  ready: () => Promise<string | null>;
  /** The server said that it lets nobody in with this pass (null: with none). It is renewed, once for all who say so. */
  expired: (pass: string | null) => void;
  /** `pass` when it worked. */
  signIn: (token: string) => Promise<PassAnswer['kind']>;
  signOut: () => Promise<void>;
};

/** The longest pause before the server is asked again when it could not be reached; milliseconds. */
const longestPauseMs = 10_000;

type State = { kind: 'held'; pass: string | null } | { kind: 'renewing' } | { kind: 'out' };

export function createPasses(world: PassesWorld): Passes {
  const listeners = new Set<() => void>();
  let state: State = { kind: 'held', pass: null };
  let waiting: ((pass: string | null) => void)[] = [];
  /** True once somebody's things may be in the memory of this page. */
  let used = false;

  function become(next: State) {
    state = next;
    if (next.kind === 'held') {
      used ||= next.pass !== null;
      for (const resolve of waiting.splice(0)) resolve(next.pass);
    }
    for (const listener of listeners) listener();
  }

  async function renew(failures = 0): Promise<void> {
    const answer = await world.renew();
    if (state.kind !== 'renewing') return;
    if (answer.kind === 'pass') become({ kind: 'held', pass: answer.pass });
    else if (answer.kind === 'refused') become({ kind: 'out' });
    else pauseThen(backoff(failures, world.random(), longestPauseMs), () => void renew(failures + 1));
  }

  /** Goes on after a pause, or as soon as the network is back. */
  function pauseThen(ms: number, goOn: () => void) {
    const done = () => {
      callOff();
      forget();
      goOn();
    };
    const callOff = world.later(ms, done);
    const forget = world.onWake(done);
  }

  return {
    isOut: () => state.kind === 'out',
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ready: () =>
      state.kind === 'held'
        ? Promise.resolve(state.pass)
        : new Promise((resolve) => {
            waiting = [...waiting, resolve];
          }),
    expired(pass) {
      if (state.kind !== 'held' || state.pass !== pass) return;
      become({ kind: 'renewing' });
      void renew();
    },
    async signIn(token) {
      const answer = await world.signIn(token);
      if (answer.kind === 'pass') {
        if (used) world.startOver();
        else become({ kind: 'held', pass: answer.pass });
      }
      return answer.kind;
    },
    async signOut() {
      await world.signOut();
      world.startOver();
    },
  };
}
