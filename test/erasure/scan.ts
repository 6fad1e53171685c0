import pg, { type Pool } from 'pg';

/** Every column of every table, of ours and of the queue, that can hold text. */
const textColumns = `
  select c.table_schema as schema, c.table_name as "table", c.column_name as "column"
  from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
  where c.table_schema not in ('pg_catalog', 'information_schema') and t.table_type = 'BASE TABLE'
    and c.data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY') order by 1, 2, 3`;

/** Where a text stands in the database, as `table.column`, whatever table it is. */
export async function findEverywhere(pool: Pool, text: string): Promise<string[]> {
  const { rows } = await pool.query<{ schema: string; table: string; column: string }>(textColumns);
  const found: string[] = [];
  for (const { schema, table, column } of rows) {
    const [from, name] = [`${schema}.${pg.escapeIdentifier(table)}`, pg.escapeIdentifier(column)];
    const { rowCount } = await pool.query(`select from ${from} where ${name}::text ilike $1 limit 1`, [
      `%${text}%`,
    ]);
    if (rowCount !== 0) found.push(`${table}.${column}`);
  }
  return found;
}
