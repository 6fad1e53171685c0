import type { Transaction } from '../../database/database.ts';
import type { Lane } from './queue.ts';

/** What a caller wants done. */
export interface RunRequest {
  readonly kind: string;
  readonly subject: string | null;
  readonly principal: string;
  /** Plain JSON; a run key used again with other input is refused. */
  readonly input: Readonly<Record<string, unknown>>;
  /** At most one run with this key is active at a time; others join it. */
  readonly exclusiveKey: string | null;
  /** The caller's own name for the run, unique per principal and kind. */
  readonly runKey: string | null;
  readonly lane: Lane;
  /** The batch that starts it, which cancels it when it is cancelled itself. */
  readonly parentId: string | null;
  /** The new run's id; random unless it is given. */
  readonly runId?: string;
  /** Stores what belongs to a new run, in the same transaction. */
  readonly write?: (transaction: Transaction, runId: string) => Promise<void>;
}
