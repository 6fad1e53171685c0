import pg, { type ClientBase } from 'pg';
import type { Migration } from '../database/migrations.ts';

/** A table as it stands in the database. */
export interface OwnTable {
  readonly name: string;
  readonly columns: readonly string[];
}

interface Found extends OwnTable {
  /** Other tables that its foreign keys lead to. */
  readonly needs: readonly string[];
}

/** What these migrations make, and do not drop again: nothing else in the database is ours to copy or to replace. */
export function madeBy(migrations: readonly Migration[], what: 'TABLE' | 'TYPE'): string[] {
  const names = new Set<string>();
  for (const { sql } of migrations) {
    for (const [, verb, name = ''] of sql.matchAll(new RegExp(`^(CREATE|DROP) ${what} "(\\w+)"`, 'gm'))) {
      if (verb === 'CREATE') names.add(name);
      else names.delete(name);
    }
  }
  return [...names];
}

/** `$1` names. References to itself do not count: the rows of one COPY are checked together. */
const findTables = `
  select c.relname as name,
    (select json_agg(a.attname order by a.attnum) from pg_attribute a
     where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
    (select coalesce(json_agg(distinct t.relname), '[]') from pg_constraint k join pg_class t on t.oid = k.confrelid
     where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as needs
  from pg_class c
  where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname = any($1)
  order by c.relname`;

/** Those of the named tables that are there, each behind all that its foreign keys lead to. */
export async function presentTables(client: ClientBase, names: readonly string[]): Promise<OwnTable[]> {
  const { rows } = await client.query<Found>(findTables, [names]);
  return inOrder(rows);
}

function inOrder(tables: readonly Found[]): OwnTable[] {
  const placed = new Set<string>();
  const order: OwnTable[] = [];
  let waiting = tables;
  while (waiting.length > 0) {
    const ready = waiting.filter(({ needs }) => needs.every((name) => placed.has(name)));
    if (ready.length === 0) throw new Error('The foreign keys of the tables go round in a circle.');
    for (const { name, columns } of ready) {
      placed.add(name);
      order.push({ name, columns });
    }
    waiting = waiting.filter(({ name }) => !placed.has(name));
  }
  return order;
}

/** `"table" ("a", "b")`, as COPY takes it. */
export function copyTarget({ name, columns }: OwnTable): string {
  return `${pg.escapeIdentifier(name)} (${columns.map(pg.escapeIdentifier).join(', ')})`;
}
