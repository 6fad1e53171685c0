/** Waiters that are woken before other work gets its turn. */
const slice = 100;

type Wake = (overdue: boolean) => void;

/** Those who wait for news of one run. */
export class Waiters {
  readonly #wakes = new Set<Wake>();

  get size(): number {
    return this.#wakes.size;
  }

  /** Resolves when they are woken, with what they are told then; with false when the signal is aborted. */
  wait(signal: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const wake: Wake = (overdue) => {
        this.#wakes.delete(wake);
        signal.removeEventListener('abort', leave);
        resolve(overdue);
      };
      const leave = () => wake(false);
      this.#wakes.add(wake);
      signal.addEventListener('abort', leave);
    });
  }

  /** @param overdue whether there is news that this node should have heard of */
  wake(overdue: boolean): void {
    wakeInSlices([...this.#wakes], overdue);
  }
}

/** Wakes many some at a time, so that other work comes in between. */
function wakeInSlices(wakes: readonly Wake[], overdue: boolean): void {
  for (const wake of wakes.slice(0, slice)) wake(overdue);
  if (wakes.length > slice) setImmediate(() => wakeInSlices(wakes.slice(slice), overdue));
}
