import type { Pool } from 'pg';
import { follow } from '../../server/runs/follow.ts';
import type { StoredItem } from '../../server/runs/items.ts';
import { Journal } from '../../server/runs/journal.ts';
import { JournalReader } from '../../server/runs/journal-reader.ts';
import { unobserved } from '../../server/runs/run-observer.ts';
import { Tail } from '../../server/runs/tail.ts';

/** One process, as far as runs are concerned: our own journal, tail and reader, behind the turnstile. */
export class SimulatedNode {
  readonly id: number;
  readonly pool: Pool;
  readonly tail = new Tail();
  readonly journal: Journal;
  readonly #reader: JournalReader;
  alive = true;

  constructor(id: number, pool: Pool) {
    this.id = id;
    this.pool = pool;
    this.journal = new Journal(pool, this.tail);
    this.#reader = new JournalReader(pool);
  }

  follow(runId: string, seq: number): AsyncGenerator<StoredItem, void, undefined> {
    return follow({ reader: this.#reader, tail: this.tail, observer: unobserved }, runId, seq);
  }
}
