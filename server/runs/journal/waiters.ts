/** Milliseconds without news after which those who wait look for themselves: the slow poll behind lost wake-ups. */
const pollMs = 1_000;
/** Waiters that are woken before other work gets its turn. */
const slice = 100;

type Wake = (overdue: boolean) => void;

/** Those who wait for news of one run. They share one timer, so that a quiet run is looked after once, not by each. */
export class Waiters {
  readonly #wakes = new Set<Wake>();
  #poll: NodeJS.Timeout | null = null;

  get size(): number {
    return this.#wakes.size;
  }

  /** Resolves at news or when the signal is aborted; with true when there was no news for so long that one should look. */
  wait(signal: AbortSignal): Promise<boolean> {
    this.#poll ??= setTimeout(() => this.#overdue(), pollMs);
    return new Promise((resolve) => {
      const wake: Wake = (overdue) => {
        this.#wakes.delete(wake);
        signal.removeEventListener('abort', leave);
        if (this.#wakes.size === 0) this.#stopPolling();
        resolve(overdue);
      };
      const leave = () => wake(false);
      this.#wakes.add(wake);
      signal.addEventListener('abort', leave);
    });
  }

  /** There is news. */
  wake(): void {
    this.#poll?.refresh();
    wakeInSlices([...this.#wakes], false);
  }

  #overdue(): void {
    this.#stopPolling();
    wakeInSlices([...this.#wakes], true);
  }

  #stopPolling(): void {
    if (this.#poll) clearTimeout(this.#poll);
    this.#poll = null;
  }
}

/** Wakes many some at a time, so that other work comes in between. */
function wakeInSlices(wakes: readonly Wake[], overdue: boolean): void {
  for (const wake of wakes.slice(0, slice)) wake(overdue);
  if (wakes.length > slice) setImmediate(() => wakeInSlices(wakes.slice(slice), overdue));
}
