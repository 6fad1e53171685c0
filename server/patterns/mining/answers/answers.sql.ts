/** The newest answer to a question `$1` (its hash) for the versions of events `$2` and of profiles `$3`, null where those do not matter. */
export const selectAnswer = `
  select id, pattern_count as "patternCount" from mining
  where question_hash = $1 and data_version = $2 and profile_version is not distinct from $3 and finished_at is not null
  order by id desc limit 1`;

/** `$1` run, `$2` question, `$3` its hash, `$4` and `$5` versions, `$6` sequences, `$7` events, `$8` users who reach the target. */
export const insertAnswer = `
  insert into mining (run_id, question, question_hash, data_version, profile_version, sequence_ids, sequence_count, event_count,
    target_count)
  values ($1, $2, $3, $4, $5, $6, cardinality($6::int[]), $7, $8) returning id`;

/** `$1` answer, `$2` least support, `$3` patterns. */
export const finishAnswer = `
  update mining set finished_at = now(), least_support = $2, pattern_count = $3 where id = $1`;

/** Deletes what runs left that ended without an answer. */
export const deleteAbandoned = `
  delete from mining m where finished_at is null
    and not exists (select from run r where r.id = m.run_id and r.ended_at is null)`;
