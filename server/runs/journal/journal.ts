import type { Pool } from 'pg';
import type { Transaction } from '../../database/database.ts';
import { inTransaction } from '../../database/in-transaction.ts';
import type { NewItem, StoredItem } from './items.ts';
import { appendItems } from './journal.sql.ts';
import type { Lease } from './lease.ts';
import { Stopped } from './stopped.ts';
import type { Tail } from './tail.ts';

/** Rows that must become durable together with the items that announce them. */
export type Write = (transaction: Transaction) => Promise<void>;

interface Entry {
  readonly lease: Lease;
  readonly items: readonly NewItem[];
  readonly write: Write | undefined;
  readonly resolve: (stored: readonly StoredItem[]) => void;
  readonly reject: (reason: unknown) => void;
}

/** Runs in one group commit: their NOTIFY payload stays under PostgreSQL's 8,000 bytes. */
const groupLimit = 150;

/**
 * The append-only journals of all runs that this node works on. Appends that arrive while a commit is under way go
 * together in the next one (group commit); those of one run keep their order.
 */
export class Journal {
  readonly #pool: Pool;
  readonly #tail: Tail;
  #waiting: Entry[] = [];
  #committing: Promise<void> | null = null;

  constructor(pool: Pool, tail: Tail) {
    this.#pool = pool;
    this.#tail = tail;
  }

  /**
   * Stores items and, in the same transaction, what `write` writes. Resolves once they are durable (rule 2).
   * Rejects with `Stopped` when the lease is no longer the newest, and with the error of `write` if it fails.
   */
  append(lease: Lease, items: readonly NewItem[], write?: Write): Promise<readonly StoredItem[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ lease, items, write, resolve, reject });
      this.#committing ??= this.#commitAll();
    });
  }

  async #commitAll(): Promise<void> {
    while (this.#waiting.length > 0) await this.#commitGroup(this.#takeGroup());
    this.#committing = null;
  }

  /** The oldest entry of each waiting run. */
  #takeGroup(): Entry[] {
    const group = new Map<string, Entry>();
    const later: Entry[] = [];
    for (const entry of this.#waiting) {
      const full = group.size >= groupLimit || group.has(entry.lease.runId);
      if (full) later.push(entry);
      else group.set(entry.lease.runId, entry);
    }
    this.#waiting = later;
    return [...group.values()];
  }

  async #commitGroup(group: readonly Entry[]): Promise<void> {
    try {
      await this.#commit(group);
    } catch (error) {
      const [only] = group;
      if (group.length === 1 && only) only.reject(error);
      else for (const entry of group) await this.#commitGroup([entry]);
    }
  }

  async #commit(group: readonly Entry[]): Promise<void> {
    const at = new Date();
    const writes = group.filter((entry) => entry.write);
    const numbered =
      writes.length === 0 ? await store(this.#pool, group, at) : await this.#commitWithWrites(group, at);
    for (const entry of group) {
      if (numbered.has(entry.lease.runId)) this.#settle(entry, at);
      else entry.reject(new Stopped('FENCED'));
    }
  }

  #commitWithWrites(group: readonly Entry[], at: Date): Promise<ReadonlySet<string>> {
    return inTransaction(this.#pool, async (transaction) => {
      const numbered = await store(transaction, group, at);
      for (const entry of group) if (numbered.has(entry.lease.runId)) await entry.write?.(transaction);
      return numbered;
    });
  }

  #settle(entry: Entry, at: Date): void {
    const { lease, items } = entry;
    const stored = items.map((item, index) => ({
      ...item,
      runId: lease.runId,
      seq: lease.lastSeq + index + 1,
      at,
    }));
    lease.lastSeq += items.length;
    this.#tail.committed(lease.runId, stored);
    entry.resolve(stored);
  }
}

/** Runs the append statement and tells which runs it numbered. */
async function store(
  transaction: Transaction,
  group: readonly Entry[],
  at: Date,
): Promise<ReadonlySet<string>> {
  const items = group.flatMap(({ lease, items }) =>
    items.map((item, index) => ({ runId: lease.runId, ordinal: index + 1, item })),
  );
  const time = at.toISOString();
  const { rows } = await transaction.query<{ id: string }>({
    name: 'append-items',
    text: appendItems,
    values: [
      group.map(({ lease }) => lease.runId),
      group.map(({ lease }) => lease.epoch),
      group.map(({ lease }) => lease.lastSeq),
      group.map(({ items }) => items.length),
      items.map(({ runId }) => runId),
      items.map(({ ordinal }) => ordinal),
      items.map(({ item }) => item.kind),
      items.map(() => time),
      items.map(({ item }) => JSON.stringify(item.payload)),
    ],
  });
  return new Set(rows.map(({ id }) => id));
}
