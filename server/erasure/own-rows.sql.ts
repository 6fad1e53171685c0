/** Kinds of runs that are about the one person who is their subject. */
export const personKinds = ['extractEvents', 'summarizeUser'] as const;

/** `$1` the person, `$2` kinds. */
export const ownRuns = 'select id from run where subject = $1 and kind = any($2) order by id for update';

/** Answers of the model to what was asked about the person. `$1` runs. */
export const deleteAnswers = `
  delete from llm_answer where request_hash in (select request_hash from llm_call where run_id = any($1::uuid[]))`;

export const deleteItems = 'delete from journal_item where run_id = any($1::uuid[])';
export const deleteSteps = 'delete from run_step where run_id = any($1::uuid[])';
export const deleteKeys = 'delete from run_key where run_id = any($1::uuid[])';

/** The rows stay for the figures of runs, as those of an expired journal do. `$1` runs. */
export const emptyRuns = `
  update run set subject = null, input = '{}', result = null, exclusive_key = null, error_message = null,
    expired_at = coalesce(expired_at, now())
  where id = any($1::uuid[])`;

export const emptyCalls = `
  update llm_call set error_message = null where run_id = any($1::uuid[]) and error_message is not null`;

/** What imports of profiles wrote over. `$1` the person. */
export const deleteChanges = `
  delete from import_change c using import i where i.id = c.import_id and i.kind = 'PROFILES' and c.subject = $1`;

/** Entries that logs made of names which only this person's rows hold. `$1` words. */
export const deleteEntries = (table: 'app' | 'media' | 'place'): string =>
  `delete from ${table} where id = name and id = any($1::text[])`;

/** Tables whose rows belong to one person each; events and refused lines go with sequences. */
export const ownTables = ['behavior', 'sequence', 'event_correction', 'user_summary', 'profile'] as const;

/** `$1` the person. */
export const deleteFrom = (table: (typeof ownTables)[number]): string =>
  `delete from ${table} where user_id = $1`;

/** The last trace: as long as it is there, whoever is asked to go on with an erasure knows of whom. `$1` the person. */
export const deleteUser = 'delete from "user" where id = $1';

/** What goes with the person. `$1` the person. */
export const countOwn = `
  select (select count(*) from behavior where user_id = $1)::int as behaviors,
    (select count(*) from event where user_id = $1)::int as events,
    (select count(*) from sequence where user_id = $1)::int as versions`;

/** Types that a model coined and that nothing names any more. `$1` those that the person's events had. */
export const deleteCoined = `
  delete from event_type t where t.is_new and t.code = any($1::text[])
    and not exists (select from event where type_code = t.code)
    and not exists (select from event_correction where type_code = t.code)
    and not exists (select from conversion_rule where type_code = t.code)
    and not exists (select from event_type m where m.merged_into = t.code)
    and not exists (select from pattern where t.code = any(codes))
    and not exists (select from graph_node where t.code = any(codes))`;

/** `$1` the person. */
export const ownTypes = `
  select distinct type_code as code from event e join event_type t on t.code = e.type_code
  where e.user_id = $1 and t.is_new`;
