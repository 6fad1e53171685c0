import PQueue from 'p-queue';
import type { Pool } from 'pg';

/** Of a node's connections: those that readers of journals may have at once. */
const share = 0.5;

/**
 * Turns of those who come to read. When a node was away, all who watch it come back at once (F20). Without turns, leases,
 * appends and everybody's queries would stand in line for a connection behind thousands of them.
 */
export class ReadingTurns {
  readonly #queue: PQueue;

  constructor({ options: { max } }: Pool) {
    this.#queue = new PQueue({ concurrency: Math.max(1, Math.floor(max * share)) });
  }

  /** Reads when it is this reader's turn. */
  take<T>(read: () => Promise<T>): Promise<T> {
    return this.#queue.add(read);
  }
}
