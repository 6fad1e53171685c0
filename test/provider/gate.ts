/** Lets a test release a provider's answer step by step: each `open` lets one waiter, or the next one, through. */
export interface Gate {
  open(times?: number): void;
  /** Waits for its turn; gives up, and leaves the turn to others, when `gone` is aborted. */
  pass(gone: AbortSignal): Promise<void>;
}

export function createGate(): Gate {
  const waiting = new Set<() => void>();
  let open = 0;
  return {
    open(times = 1) {
      open += times;
      for (const letThrough of waiting) {
        if (open === 0) return;
        open -= 1;
        letThrough();
      }
    },
    async pass(gone) {
      if (gone.aborted) return;
      if (open > 0) {
        open -= 1;
        return;
      }
      await new Promise<void>((resolve) => {
        const letThrough = () => {
          waiting.delete(letThrough);
          gone.removeEventListener('abort', letThrough);
          resolve();
        };
        waiting.add(letThrough);
        gone.addEventListener('abort', letThrough, { once: true });
      });
    },
  };
}
