import { randomUUID } from 'node:crypto';
import type { Database } from '../../../server/database/database.ts';
import type { Lease } from '../../../server/runs/journal/lease.ts';

/** Makes runs that are under way, with this process as their worker. */
export async function holdRuns({ pool }: Database, count: number): Promise<readonly Lease[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  await pool.query(
    `insert into run (id, kind, principal, input, status, epoch, lease_until)
     select id, 'bench', 'bench', '{}', 'RUNNING', 1, now() + interval '1 hour' from unnest($1::uuid[]) as id`,
    [ids],
  );
  return ids.map((runId) => ({ runId, epoch: 1, lastSeq: 0 }));
}

/** Makes a run that has ended, with a journal of so many items: chunks, then `Done`. */
export async function storeFinishedRun({ pool }: Database, items: number): Promise<string> {
  const runId = randomUUID();
  await pool.query(
    `insert into run (id, kind, principal, input, status, epoch, last_seq, ended_at)
     values ($1, 'bench', 'bench', '{}', 'FINISHED', 1, $2, now())`,
    [runId, items],
  );
  await pool.query(
    `insert into journal_item (run_id, seq, kind, at, payload)
     select $1, seq, (case when seq = $2 then 'Done' else 'LlmChunk' end)::"JournalKind", now(),
       case when seq = $2 then '{"details": {}}'::jsonb
            else jsonb_build_object('step', 1, 'attempt', 1, 'reasoning', false, 'text', $3::text) end
     from generate_series(1, $2::int) as seq`,
    [runId, items, chunkText],
  );
  await pool.query('vacuum analyze journal_item');
  return runId;
}

/** A usual chunk: what a model says in 40 ms. */
export const chunkText = '周末到4S店看宝马7系，停留2小时';
