import PQueue from 'p-queue';
import type { LlmRequest } from './llm.ts';

/** Gives a slot back. */
export type FreeSlot = () => void;

/**
 * The calls that this node makes at once. Interactive calls go before those of batches, and one slot is kept for them
 * (unless it is the only one): a batch first queues up for the other slots among its like.
 */
export class Slots {
  readonly #all: PQueue;
  readonly #forBatches: PQueue;

  /** @param concurrency calls at once */
  constructor(concurrency: number) {
    this.#all = new PQueue({ concurrency });
    this.#forBatches = new PQueue({ concurrency: Math.max(1, concurrency - 1) });
  }

  /** Waits for a slot. Rejects with the signal's reason when that is aborted while waiting. */
  async take({ priority, signal }: Pick<LlmRequest, 'priority' | 'signal'>): Promise<FreeSlot> {
    if (priority === 'interactive') return takeFrom(this.#all, 1, signal);
    const freeAmongBatches = await takeFrom(this.#forBatches, 0, signal);
    try {
      const free = await takeFrom(this.#all, 0, signal);
      return () => {
        free();
        freeAmongBatches();
      };
    } catch (error) {
      freeAmongBatches();
      throw error;
    }
  }
}

function takeFrom(queue: PQueue, priority: number, signal: AbortSignal): Promise<FreeSlot> {
  return new Promise((taken, refused) => {
    queue.add(() => new Promise<void>((free) => taken(free)), { signal, priority }).catch(refused);
  });
}
