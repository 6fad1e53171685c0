import type { ChunkWriter } from '../journal/chunk-writer.ts';
import type { Details, NewItem, StoredItem } from '../journal/items.ts';
import type { Write } from '../journal/journal.ts';
import type { Lane } from './queue.ts';
import type { RunRequest } from './run-request.ts';

/** What an execution is given to work with. */
export interface Execution {
  readonly runId: string;
  readonly subject: string | null;
  /** The run's input as it was stored when the run was started. */
  readonly input: unknown;
  readonly lane: Lane;
  /** Who started the run. */
  readonly principal: string;
  /** Aborted when the run was cancelled, taken over, or this node is draining; its reason is `Stopped`. */
  readonly signal: AbortSignal;
  /** Makes items durable, together with what `write` writes in the same transaction. */
  append(items: readonly NewItem[], write?: Write): Promise<readonly StoredItem[]>;
  /** The journal of another run, from its first item; it ends with the execution at the latest. */
  follow(runId: string): AsyncGenerator<StoredItem, void, undefined>;
  /** A writer for the text of one attempt at a step. */
  chunks(step: number, attempt: number): ChunkWriter;
}

/** How an execution ended well: what `Done` shows, what the run row keeps, and what is written with them. */
export interface Outcome {
  /** Items that go right before `Done`, in its transaction. */
  readonly items: readonly NewItem[];
  readonly details: Details;
  readonly result: Details;
  readonly write?: Write;
}

/** A run that has ended, as its row tells of it. */
export interface EndedRun {
  readonly runId: string;
  /** Who started it. */
  readonly principal: string;
  readonly subject: string | null;
  readonly input: unknown;
  readonly result: unknown;
}

/** One kind of run, as a feature registers it. */
export interface RunKind {
  /** The subscription field that starts it, for example `extractEvents`. */
  readonly kind: string;
  /** True when only who started such a run may see it, and admins. */
  readonly isPrivate?: true;
  /**
   * Does the work. It may be called again after a crash, and must go on from what the database holds.
   * Throws `RunFailure` for an end that users should understand, and `PutOff` to be called again later.
   */
  execute(execution: Execution): Promise<Outcome>;
  /** What is to be started when an ended run is to be done again; without it, runs of this kind cannot be. */
  again?(run: EndedRun): Promise<Omit<RunRequest, 'kind' | 'principal' | 'runKey'>>;
}
