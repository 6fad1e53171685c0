import type { Pool } from 'pg';
import { selectEvents, selectSequences } from './export-rows.sql.ts';

/** What can be taken out: the columns of each, in their order. */
export const exportColumns = {
  events: [
    'id',
    'user_id',
    'version',
    'type_code',
    'zh',
    'en',
    'category',
    'source',
    'start',
    'end',
    'context',
    'behaviors',
  ],
  sequences: [
    'id',
    'user_id',
    'version',
    'start',
    'end',
    'event_count',
    'behavior_count',
    'covered_count',
    'new_behaviors',
    'lost_count',
    'events',
  ],
} as const;
export type ExportKind = keyof typeof exportColumns;

/** A row by its columns: texts, numbers, moments, lists of texts. */
export type ExportRow = Readonly<Record<string, unknown>>;

const statements = { events: selectEvents, sequences: selectSequences } as const;
const PAGE = 1_000;

/** All rows of a kind, page by page, so that memory stays bounded. `userId` null means everybody. */
export async function* exportRows(
  pool: Pool,
  kind: ExportKind,
  userId: string | null,
): AsyncGenerator<readonly ExportRow[], void, undefined> {
  let last: unknown = 0;
  for (;;) {
    const { rows } = await pool.query<ExportRow>(statements[kind], [last, userId, PAGE]);
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    last = rows.at(-1)?.id;
  }
}
