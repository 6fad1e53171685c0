import { setTimeout as wait } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Engine } from '../runs/engine.ts';
import { personKinds } from './own-rows.sql.ts';

/**
 * Runs under way about the person, and those that have read everybody's events. Batches go on: they only name people.
 * `$1` the person, `$2` kinds that are about one person.
 */
const findActive = `
  select id from run where ended_at is null
    and (kind = any($2) and subject = $1 or kind in ('minePatterns', 'answerQuestion', 'tagCatalog'))`;

/** A batch that has not yet told that it heard of the end. `$1` the person. */
const findUntold = `
  select from batch_member m join run b on b.id = m.batch_id
  where m.subject = $1 and m.status = 'ACTIVE' and b.ended_at is null limit 1`;

/** Longest wait for batches; one that nobody works on tells later, and is rewritten by the next look. */
const longestMs = 3_000;

/** Cancels the runs that could still write of a person, and waits until batches have heard of it. */
export async function stopRuns(pool: Pool, engine: Pick<Engine, 'cancel'>, id: string): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(findActive, [id, personKinds]);
  for (const run of rows) await engine.cancel(run.id);
  const until = performance.now() + longestMs;
  while (performance.now() < until && (await pool.query(findUntold, [id])).rowCount !== 0) await wait(50);
}
