import type { Pool } from 'pg';
import type { ExportRow, ExportTable } from './export-table.ts';
import { readPages } from './read-pages.ts';

const columns = [
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
] as const;

/** Current sequences behind an id, each with the codes of its events in time order. `$1` id, `$2` user or null, `$3` how many. */
const selectSequences = `
  select s.id, s.user_id, s.version, s.start, s."end", s.event_count, s.behavior_count, s.covered_count,
    greatest(0, u.behavior_count - (s.behavior_count - s.lost_count)) as new_behaviors, s.lost_count,
    array(select type_code from event where sequence_id = s.id order by start, id) as events
  from sequence s join "user" u on u.id = s.user_id
  where s.status = 'CURRENT' and s.id > $1 and ($2::text is null or s.user_id = $2) order by s.id limit $3`;

/** The sequences that count now. `userId` null means everybody's. */
export const sequenceTable = (pool: Pool, userId: string | null): ExportTable => ({
  columns,
  pages: readPages<ExportRow>(async (last, most) => {
    const { rows } = await pool.query<ExportRow>(selectSequences, [last?.id ?? 0, userId, most]);
    return rows;
  }),
});
