import type { Pool } from 'pg';
import type { StoredItem } from '../../server/runs/journal/items.ts';
import { Journal } from '../../server/runs/journal/journal.ts';
import { Tail } from '../../server/runs/journal/tail.ts';
import { follow } from '../../server/runs/reading/follow.ts';
import { JournalReader } from '../../server/runs/reading/journal-reader.ts';
import { unobserved } from '../../server/runs/work/run-observer.ts';

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
