import type { Pool } from 'pg';

/** A run that stays as it is: it waits for a day before it goes on. */
export async function quietRun(pool: Pool, principal = 'local'): Promise<string> {
  const id = crypto.randomUUID();
  await pool.query(
    `insert into run (id, kind, principal, input, status, wait_until)
     values ($1, 'extractEvents', $2, '{}', 'QUEUED', now() + interval '1 day')`,
    [id, principal],
  );
  return id;
}

export const watchRun = `subscription ($runId: ID!) { followRun(runId: $runId) { ... on JournalItem { seq } } }`;
