import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '../database/database.ts';
import { notFound } from '../refusals/refusals.ts';

/** Milliseconds between two looks at an import under way. */
const LOOK_MS = 250;

interface Stand {
  readonly figures: string;
  readonly ended: boolean;
}

async function readStand({ pool }: Database, importId: number): Promise<Stand | null> {
  const { rows } = await pool.query<Stand>(
    `select concat_ws(' ', status, bytes, rows, rejected) as figures, status not in ('WAITING', 'RUNNING') and ended_at is not null as ended
     from import where id = $1`,
    [importId],
  );
  return rows[0] ?? null;
}

/**
 * The id of an import, at once and each time that its figures have changed, up to its end. It looks at the record, so any
 * node can tell. Refused with NOT_FOUND.
 */
export async function watchImport(
  database: Database,
  importId: number,
): Promise<AsyncGenerator<number, void, undefined>> {
  const first = await readStand(database, importId);
  if (!first) throw notFound('import');
  return follow(database, importId, first);
}

async function* follow(
  database: Database,
  importId: number,
  first: Stand,
): AsyncGenerator<number, void, undefined> {
  yield importId;
  let { figures, ended } = first;
  while (!ended) {
    await wait(LOOK_MS);
    const now = await readStand(database, importId);
    if (!now) return;
    if (now.figures !== figures || now.ended) yield importId;
    ({ figures, ended } = now);
  }
}
