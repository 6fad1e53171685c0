import { backoff } from '../runs/backoff.ts';

/** `starting`: it answers, but cannot work yet (no database, for example). */
export type ServerHealth = 'ready' | 'starting' | 'unreachable';

export type HealthWorld = {
  /** Asks once; never rejects. */
  check: () => Promise<ServerHealth>;
  later: (ms: number, callback: () => void) => () => void;
  /** Calls back when the tab shows again or the network returns. */
  onWake: (callback: () => void) => () => void;
  random: () => number;
};

/** The server's health as last heard; `health` and `subscribe` fit `useSyncExternalStore`. */
export type HealthWatch = {
  health: () => ServerHealth;
  subscribe: (listener: () => void) => () => void;
  /** Asks now: somebody has just failed to reach the server. */
  suspect: () => void;
};

const calmPauseMs = 20_000;
/** The longest pause while the server is not well: one small question, so it may be asked often. */
const longestPauseMs = 4_000;

/** Asks for the server's health now and then, and often while it is bad. Believed ready until the first answer. */
export function watchHealth(world: HealthWorld): HealthWatch {
  const listeners = new Set<() => void>();
  let health: ServerHealth = 'ready';
  let failures = 0;
  let asking = false;
  let callOff = () => {};

  async function ask() {
    if (asking) return;
    asking = true;
    callOff();
    const answer = await world.check();
    asking = false;
    failures = answer === 'ready' ? 0 : failures + 1;
    const pause = answer === 'ready' ? calmPauseMs : backoff(failures, world.random(), longestPauseMs);
    callOff = world.later(pause, ask);
    if (answer === health) return;
    health = answer;
    for (const listener of listeners) listener();
  }

  world.onWake(ask);
  void ask();
  return {
    health: () => health,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    suspect: ask,
  };
}

/** Asks `/health`: 2xx is ready, 503 from the server itself is starting, all else is unreachable. */
export async function checkHealth(): Promise<ServerHealth> {
  try {
    const answer = await fetch('/health', { cache: 'no-store', signal: AbortSignal.timeout(5_000) });
    if (answer.ok) return 'ready';
    // A proxy in front of a dead server answers 503 too, but with a page of its own.
    const ours = answer.headers.get('content-type')?.includes('json') ?? false;
    return answer.status === 503 && ours ? 'starting' : 'unreachable';
  } catch {
    return 'unreachable';
  }
}
