import type { ClientBase } from 'pg';
import type { SequencesLine } from './archive.ts';

type Sequences = SequencesLine['sequences'];

/** `$1` names of tables. */
const findSequences = `
  select c.relname as "table", a.attname as "column",
    pg_get_serial_sequence(quote_ident(c.relname), a.attname) as sequence
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relnamespace = current_schema()::regnamespace and c.relname = any($1)
    and pg_get_serial_sequence(quote_ident(c.relname), a.attname) is not null
  order by 1, 2`;

/**
 * Where the tables' sequences stand. Sequences know no snapshot: read behind the rows they are never too low for them.
 */
export async function readSequences(client: ClientBase, tables: readonly string[]): Promise<Sequences> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(findSequences, [
    tables,
  ]);
  const sequences: Sequences = [];
  for (const { table, column, sequence } of rows) {
    const { rows: states } = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from ${sequence}`,
    );
    for (const state of states) sequences.push({ table, column, ...state });
  }
  return sequences;
}

/** Lets the sequences go on from where they stood. */
export async function setSequences(client: ClientBase, sequences: Sequences): Promise<void> {
  for (const { table, column, last, called } of sequences)
    await client.query('select setval(pg_get_serial_sequence(quote_ident($1), $2), $3::bigint, $4)', [
      table,
      column,
      last,
      called,
    ]);
}
