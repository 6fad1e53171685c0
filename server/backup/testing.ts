import pg, { type Pool } from 'pg';
import { migrationsFolder, readMigrations } from '../database/migrations.ts';
import { madeBy } from './own-tables.ts';

/** Every row of every table of ours, as text, sorted: what two databases are compared by. */
export async function readEverything(pool: Pool): Promise<Map<string, readonly string[]>> {
  const everything = new Map<string, readonly string[]>();
  for (const table of madeBy(await readMigrations(migrationsFolder), 'TABLE').sort()) {
    const { rows } = await pool.query<{ row: string }>(
      `select t::text as row from ${pg.escapeIdentifier(table)} t order by 1`,
    );
    everything.set(
      table,
      rows.map(({ row }) => row),
    );
  }
  return everything;
}

/** Text that a careless copy would break. */
const odd = `E'a\\tb\\\\c\\nd\\r\\n\\\\.\\n"{},\\'' || '😀 \\N'`;

/** Adds rows to the tables that the kept archive of the release with graphs leaves empty, and rows of odd values. */
export async function fillWhatIsEmpty(pool: Pool): Promise<void> {
  await pool.query(`
    insert into import (kind, file_name, mapping) values ('PROFILES', ${odd}, '[{"column": 1, "field": "user_id"}]');
    insert into import_error (import_id, line, reason, values, row) select id, 7, ${odd}, array[${odd}, null, ''], ${odd} from import;
    insert into import_change (import_id, subject, before) select id, 'user_0001', jsonb_build_object('text', ${odd}) from import;
    insert into rejected_line (sequence_id, step, attempt, line, reason, detail) select id, 1, 1, ${odd}, 'FORM', '' from sequence limit 1;
    insert into graph_rejected_line (graph_id, attempt, line, reason, detail) select id, 1, ${odd}, 'FORM', 'x' from graph;
    insert into graph_insight (graph_id, number, text, citations) select id, 900, ${odd}, '{}' from graph;
    insert into access_token (principal, role, hash) values ('ann', 'ADMIN', 'aa');
    insert into session (id, token_id, refresh_hash, until) select gen_random_uuid(), id, 'bb', now() from access_token;
    insert into session_pass (hash, session_id, until) select 'cc', id, 'infinity' from session;
    insert into audit_entry (principal, role, action) values (${odd}, 'VIEWER', 'cancelRun');
    insert into model_price (model, prompt, completion, updated_by) values ('m', 0.000001, 99999999.999999, 'ann');
    insert into alert (kind, value, threshold) values ('BUDGET', 1e300, '-Infinity'), ('CALL_DURATION', 0.1, 'NaN');
    insert into alert_notice (id, alert_id, moment) select gen_random_uuid(), id, 'RAISED' from alert;
    insert into question (graph_id, text, language, follows_id) select graph_id, 'And then?', 'en', id from question;
    insert into "user" (id) values (${odd});
    insert into profile (user_id, interests) values (${odd}, array[${odd}, '']);
    insert into behavior (user_id, at, text, digest) values (${odd}, '1970-01-01', ${odd}, '\\x000aff5c');
  `);
}
