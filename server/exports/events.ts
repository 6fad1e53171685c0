import type { Pool } from 'pg';
import type { ExportRow, ExportTable } from './export-table.ts';
import { readPages } from './read-pages.ts';

const columns = [
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
] as const;

/** Events of current sequences behind an id. `$1` id, `$2` user or null for all, `$3` how many. */
const selectEvents = `
  select e.id, e.user_id, s.version, e.type_code, t.zh, t.en, e.category, e.source, e.start, e."end", e.context,
    array(select ev.behavior_id::text from event_evidence ev join behavior b on b.id = ev.behavior_id
      where ev.event_id = e.id order by b.at, b.id) as behaviors
  from event e join sequence s on s.id = e.sequence_id join event_type t on t.code = e.type_code
  where s.status = 'CURRENT' and e.id > $1 and ($2::text is null or e.user_id = $2) order by e.id limit $3`;

/** The events that count now. `userId` null means everybody's. */
export const eventTable = (pool: Pool, userId: string | null): ExportTable => ({
  columns,
  pages: readPages<ExportRow>(async (last, most) => {
    const { rows } = await pool.query<ExportRow>(selectEvents, [last?.id ?? 0, userId, most]);
    return rows;
  }),
});
