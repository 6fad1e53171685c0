import pg from 'pg';
import type { Transaction } from '../database/database.ts';
import { fates } from './fates.ts';
import { likePatterns } from './like-patterns.ts';
import type { Person } from './person.ts';

/** Rewrites what other tables say of a person, as `fates` has it. Answers how many rows changed. */
export async function rewriteSharedRows(transaction: Transaction, person: Person): Promise<number> {
  const patterns = likePatterns(person);
  const { rows } = await transaction.query<{ table: string; column: string; type: string }>(
    `select table_name as "table", column_name as "column", data_type as type from information_schema.columns
     where table_schema = current_schema() and table_name = any($1)`,
    [Object.keys(fates)],
  );
  let changed = 0;
  for (const [table, columns] of Object.entries(fates)) {
    const rewritten = Object.entries(columns).flatMap(([name, fate]) => (fate === 'REWRITTEN' ? [name] : []));
    const found = rows.filter((row) => row.table === table && rewritten.includes(row.column));
    if (found.length > 0) changed += await rewriteTable(transaction, person, patterns, table, found);
  }
  return changed;
}

interface Column {
  readonly column: string;
  /** `text`, `jsonb` or `ARRAY`. */
  readonly type: string;
}

async function rewriteTable(
  transaction: Transaction,
  { eraser, eventIds }: Person,
  { inText, inJson }: ReturnType<typeof likePatterns>,
  table: string,
  columns: readonly Column[],
): Promise<number> {
  const name = pg.escapeIdentifier(table);
  // Answers cite events, whose ids are no words.
  const cited = table === 'question' ? ['t.retrieved && p.events'] : [];
  const { rows } = await transaction.query<Record<string, unknown>>(
    `select t.ctid::text as place, ${columns.map(({ column }) => nameOf(column)).join(', ')}
     from ${name} t, (select $1::text[] as in_text, $2::text[] as in_json, $3::text[] as events) p
     where ${[...columns.map(condition), ...cited].join(' or ')} for update of t`,
    [inText, inJson, eventIds],
  );
  let changed = 0;
  for (const row of rows) {
    const values = columns.map(({ column, type }) => {
      const erased = eraser.value(row[column], column);
      return type === 'jsonb' && erased !== null ? JSON.stringify(erased) : erased;
    });
    const before = columns.map(({ column, type }) =>
      type === 'jsonb' && row[column] !== null ? JSON.stringify(row[column]) : row[column],
    );
    if (JSON.stringify(values) === JSON.stringify(before)) continue;
    const places = columns.map(({ column }, n) => `${pg.escapeIdentifier(column)} = $${n + 2}`);
    await transaction.query(`update ${name} set ${places.join(', ')} where ctid = $1::tid`, [
      row.place,
      ...values,
    ]);
    changed += 1;
  }
  return changed;
}

const nameOf = (column: string): string => `t.${pg.escapeIdentifier(column)}`;

function condition({ column, type }: Column): string {
  const name = nameOf(column);
  if (type === 'jsonb') return `${name}::text like any(p.in_json)`;
  if (type === 'ARRAY') return `array_to_string(${name}, E'\\n') like any(p.in_text)`;
  return `${name} like any(p.in_text)`;
}
