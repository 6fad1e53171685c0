import type { Pool } from 'pg';
import { notFound, Refusal } from '../../refusals/refusals.ts';
import type { StoredItem } from '../journal/items.ts';
import { readItems } from '../journal/journal.sql.ts';
import { ReadingTurns } from './reading-turns.ts';

/** What a reader who is too late is told (rule 15). */
export const journalExpired = (): Refusal =>
  new Refusal('JOURNAL_EXPIRED', 'The journal of this run is no longer kept; `run` still has its result.');

/** Reads journals from the database. The same page asked for by many at once is read once. */
export class JournalReader {
  readonly #pool: Pool;
  readonly turns: ReadingTurns;
  readonly #underWay = new Map<string, Promise<readonly StoredItem[]>>();

  constructor(pool: Pool) {
    this.#pool = pool;
    this.turns = new ReadingTurns(pool);
  }

  /**
   * Up to `limit` items strictly behind `seq`; none when there are none yet. Refused with JOURNAL_EXPIRED when items
   * that must have been there are gone, with NOT_FOUND when the run is: a hole is never passed over in silence.
   */
  read(runId: string, seq: number, limit: number): Promise<readonly StoredItem[]> {
    const page = `${runId}:${seq}:${limit}`;
    const known = this.#underWay.get(page);
    if (known) return known;
    const reading = this.turns
      .take(() => this.#read(runId, seq, limit))
      .finally(() => this.#underWay.delete(page));
    this.#underWay.set(page, reading);
    return reading;
  }

  async #read(runId: string, seq: number, limit: number): Promise<readonly StoredItem[]> {
    const { rows } = await this.#pool.query({
      name: 'read-items',
      text: readItems,
      values: [runId, seq, limit],
    });
    const items: readonly StoredItem[] = rows.map((row) => ({ ...row, runId }));
    if (items[0]?.seq !== seq + 1) await this.#checkKept(runId);
    return items;
  }

  async #checkKept(runId: string): Promise<void> {
    const { rows } = await this.#pool.query<{ expired: boolean }>(
      'select expired_at is not null as expired from run where id = $1',
      [runId],
    );
    const [run] = rows;
    if (!run) throw notFound('run');
    if (run.expired) throw journalExpired();
  }
}
