/** In all of these: `$1` rows of one statement, `$2` days. A row that somebody else holds is left for the next round. */

/** The call in the ledger stays, without the words. */
export const deleteAnswers = `
  delete from llm_answer where request_hash in (
    select request_hash from llm_answer where created_at < now() - $2 * interval '1 day'
    order by created_at limit $1 for update skip locked)`;

/** Line, column and code of a refused row stay. */
export const emptyErrors = `
  update import_error e set row = '', reason = '', "values" = '{}' from (
    select e.import_id, e.line from import i join import_error e on e.import_id = i.id
    where i.ended_at < now() - $2 * interval '1 day' and e.row <> ''
    limit $1 for update of e skip locked) old
  where e.import_id = old.import_id and e.line = old.line`;

export const deleteAudit = `
  delete from audit_entry where id in (
    select id from audit_entry where at < now() - $2 * interval '1 day' order by at limit $1 for update skip locked)`;

/** An alert that still holds stays, however old. */
export const deleteAlerts = `
  delete from alert where id in (
    select id from alert where raised_at < now() - $2 * interval '1 day' and cleared_at is not null
    order by raised_at limit $1 for update skip locked)`;

export const deletePasses = `
  delete from session_pass where hash in (
    select hash from session_pass where until < now() order by until limit $1 for update skip locked)`;

/** With them go their passes. */
export const deleteSessions = `
  delete from session where id in (select id from session where until < now() limit $1 for update skip locked)`;
