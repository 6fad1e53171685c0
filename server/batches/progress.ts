import type { Pool } from 'pg';
import { scopes } from './members.sql.ts';

/** How far the extraction of all users is. */
export interface ExtractionProgress {
  /** Users with behaviors. */
  readonly users: number;
  /** Of these, with a current sequence. */
  readonly extracted: number;
  /** Of those, with behaviors that the sequence has not read. */
  readonly stale: number;
  /** Users whose extraction is under way, or waits for its turn in a batch under way. */
  readonly active: number;
  /** Users without a current sequence whose newest extraction failed. */
  readonly failed: number;
  /** Ids of the batches under way, the newest first. */
  readonly batchIds: readonly string[];
}

/** Counts in one statement. */
export async function readExtractionProgress(pool: Pool): Promise<ExtractionProgress> {
  const { rows } = await pool.query<ExtractionProgress>(`
    select
      (select count(*) from "user" u where ${scopes.ALL})::int as "users",
      (select count(*) from sequence s join "user" u on u.id = s.user_id where s.status = 'CURRENT' and ${scopes.ALL})::int as "extracted",
      (select count(*) from sequence s join "user" u on u.id = s.user_id
        where s.status = 'CURRENT' and (s.lost_count > 0 or s.behavior_count < u.behavior_count))::int as "stale",
      (select count(*) from (
        select subject from run where kind = 'extractEvents' and ended_at is null
        union select m.subject from batch_member m join run b on b.id = m.batch_id
          where b.ended_at is null and m.status in ('WAITING', 'ACTIVE')) busy)::int as "active",
      (select count(*) from (
        select distinct on (subject) subject, status from run where kind = 'extractEvents' and subject is not null
        order by subject, created_at desc) newest
        where newest.status = 'FAILED'
          and not exists (select from sequence s where s.user_id = newest.subject and s.status = 'CURRENT'))::int as "failed",
      array(select id::text from run where kind = 'extractEventsBatch' and ended_at is null order by created_at desc) as "batchIds"`);
  const [progress] = rows;
  if (!progress) throw new Error('Counting answered nothing.');
  return progress;
}
