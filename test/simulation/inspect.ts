import { isDeepStrictEqual } from 'node:util';
import type { Pool } from 'pg';
import type { World } from './world.ts';

interface Row {
  readonly seq: number;
  readonly kind: string;
  readonly at: Date;
  readonly payload: unknown;
}

/** Compares what the database holds and what the watchers got with the rules; answers what does not fit. */
export async function inspect(pool: Pool, { runIds, watchers }: World): Promise<string[]> {
  const complaints: string[] = [];
  const complain = (rule: string, words: string) => complaints.push(`${rule}: ${words}`);
  for (const runId of runIds) {
    const { rows: items } = await pool.query<Row>(
      'select seq, kind, at, payload from journal_item where run_id = $1 order by seq',
      [runId],
    );
    const { rows: runs } = await pool.query('select status, last_seq, ended_at from run where id = $1', [
      runId,
    ]);
    const [run] = runs;
    const numbers = items.map(({ seq }) => seq);
    if (
      !isDeepStrictEqual(
        numbers,
        items.map((_item, index) => index + 1),
      )
    )
      complain('rule 1', `the journal is numbered ${numbers}`);
    const ends = items.filter(({ kind }) => kind === 'Done' || kind === 'Error');
    if (ends.length !== 1) complain('rule 3', `the journal has ${ends.length} ends`);
    if (ends[0] && ends[0].seq !== items.length) complain('rule 3', 'items follow the end');
    const status = ends[0]?.kind === 'Done' ? 'FINISHED' : 'CANCELLED';
    if (run.status !== status || run.last_seq !== items.length || run.ended_at === null)
      complain(
        'rule 3',
        `the run is ${run.status} at ${run.last_seq}, its journal ${status} at ${items.length}`,
      );
    const { rows: stray } = await pool.query(
      `select from simulated_row s where run_id = $1 and not exists (select from journal_item j where j.run_id = s.run_id
         and j.seq = s.seq and j.payload ->> 'text' like s.epoch || '.%')`,
      [runId],
    );
    if (stray.length > 0) complain('rule 4', `${stray.length} rows were written without their items`);
    for (const watcher of watchers.filter((one) => one.runId === runId)) {
      if (watcher.complaint) complain('rule 5', watcher.complaint);
      const got = watcher.held.map(({ seq, kind, at, payload }) => ({ seq, kind, at, payload }));
      if (
        !isDeepStrictEqual(
          got,
          items.map((item) => ({ ...item })),
        )
      )
        complain(
          'rules 1, 2',
          `a watcher holds ${got.length} items that are not the ${items.length} stored ones`,
        );
    }
  }
  const { rows: shared } = await pool.query(
    `select from run where id = any($1::uuid[]) and ended_at is null group by exclusive_key having count(*) > 1`,
    [runIds],
  );
  if (shared.length > 0) complain('rule 8', 'two runs of one user are active');
  return complaints;
}
