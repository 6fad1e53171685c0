import type { Pool } from 'pg';

/** The one user who has a tenth of everything. */
export const largeUser = 'large_user';

/** Statements that make so many users (`$1`); each with nine behaviors, a finished run and a sequence of three events. */
const ofMany = [
  `insert into "user" (id, behavior_count, first_behavior_at, last_behavior_at)
   select 'user_' || lpad(n::text, 6, '0'), 9, timestamptz '2026-01-01' + n * interval '1 min',
     timestamptz '2026-01-01' + n * interval '1 min' + interval '8 hours'
   from generate_series(1, $1::int) n`,
  `insert into behavior (user_id, at, action, item, app, digest)
   select 'user_' || lpad(n::text, 6, '0'), timestamptz '2026-01-01' + n * interval '1 min' + row * interval '1 hour',
     'browse', 'item ' || n % 100, 'app ' || n % 20, decode(md5(n || ':' || row), 'hex')
   from generate_series(1, $1::int) n, generate_series(0, 8) row`,
  `insert into run (id, kind, subject, principal, input, status, last_seq, created_at, started_at, ended_at)
   select md5(n::text)::uuid, 'extractEvents', 'user_' || lpad(n::text, 6, '0'), 'local', '{}', 'FINISHED', 0,
     timestamptz '2026-02-01' + n * interval '1 s', timestamptz '2026-02-01', timestamptz '2026-02-02'
   from generate_series(1, $1::int) n`,
  `insert into llm_call (run_id, step, purpose, model, streamed, started_at, prompt_tokens, completion_tokens, outcome, request_hash)
   select md5(n::text)::uuid, 1, 'extract-events/1', 'bench', true, timestamptz '2026-02-01', 900, 300, 'COMPLETE', md5(n::text)
   from generate_series(1, $1::int) n`,
  `insert into sequence (user_id, version, status, run_id, language, behavior_count, covered_count, event_count, start, "end", finished_at)
   select 'user_' || lpad(n::text, 6, '0'), 1, 'CURRENT', md5(n::text)::uuid, 'EN', 9, 9, 3, timestamptz '2026-01-01',
     timestamptz '2026-01-02', timestamptz '2026-02-02'
   from generate_series(1, $1::int) n`,
  `insert into event (sequence_id, user_id, type_code, category, source, start, "end", context)
   select s.id, s.user_id, 'bench', 'ENGAGEMENT', 'MODEL', s.start + n * interval '1 hour', s.start + n * interval '2 hours', '{}'
   from sequence s, generate_series(1, 3) n where $1::int > 0`,
];

/** The same for the one, with so many behaviors (`$1`), a thousandth of them versions, and events over all. */
const ofOne = [
  `insert into "user" (id, behavior_count, first_behavior_at, last_behavior_at)
   values ('${largeUser}', $1::int, timestamptz '2026-01-01', timestamptz '2026-01-01' + $1::int * interval '1 min')`,
  `insert into behavior (user_id, at, action, item, app, digest)
   select '${largeUser}', timestamptz '2026-01-01' + n * interval '1 min', 'browse', 'item ' || n % 100, 'app ' || n % 20,
     decode(md5('${largeUser}' || n), 'hex')
   from generate_series(1, $1::int) n`,
  `insert into sequence (user_id, version, status, language, behavior_count, covered_count, event_count, start, "end", finished_at)
   select '${largeUser}', n, case when n = 1 then 'CURRENT' else 'PAST' end::"SequenceStatus", 'EN', $1, $1, $1 / 10,
     timestamptz '2026-01-01', timestamptz '2026-03-01', timestamptz '2026-03-02'
   from generate_series(1, 600) n`,
  `insert into event (sequence_id, user_id, type_code, category, source, start, "end", context)
   select s.id, s.user_id, 'bench', 'ENGAGEMENT', 'MODEL', s.start + n * interval '10 min', s.start + n * interval '11 min', '{}'
   from sequence s, generate_series(1, $1::int / 10) n where s.user_id = '${largeUser}' and s.version = 1`,
  `insert into event_evidence (event_id, behavior_id)
   select e.id, b.id from event e join behavior b on b.user_id = e.user_id and b.at = e.start
   where e.user_id = '${largeUser}' and $1::int > 0`,
];

/** Stores so many users with nine behaviors each, and one with as many behaviors as there are users. */
export async function storeLargeData(pool: Pool, users: number): Promise<void> {
  await pool.query(`insert into event_type (code, zh, en) values ('bench', '基准', 'Bench')`);
  for (const statement of [...ofMany, ...ofOne]) await pool.query(statement, [users]);
  await pool.query('vacuum analyze');
}
