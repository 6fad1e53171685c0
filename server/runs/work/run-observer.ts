import type { FailedAttempt } from './run-failure.ts';

/** How a run ended. */
export interface RunEnd {
  readonly kind: string;
  readonly status: 'FINISHED' | 'FAILED' | 'CANCELLED';
  /** Since a worker first began with it; null when none ever did. */
  readonly seconds: number | null;
}

/** Is told what a node does with runs, as it happens. Each function returns at once: work waits for it. */
export interface RunObserver {
  /** A worker of this node took a run; `takenOver` when another's lease on it had run out. */
  runClaimed(kind: string, takenOver: boolean): void;
  /** A step of a run failed, and is tried again later. */
  attemptFailed(kind: string, attempt: FailedAttempt): void;
  runEnded(end: RunEnd): void;
  /** An item reached a watcher of this node who had all before it, this long after it was written. */
  itemDelivered(milliseconds: number): void;
}

/** Nobody looks. */
export const unobserved: RunObserver = {
  runClaimed: () => undefined,
  attemptFailed: () => undefined,
  runEnded: () => undefined,
  itemDelivered: () => undefined,
};
