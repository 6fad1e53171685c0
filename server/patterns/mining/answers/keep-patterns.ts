import type { Database } from '../../../database/database.ts';
import { notFound, Refusal } from '../../../refusals/refusals.ts';
import { type PatternRecord, readRow } from './pattern-record.ts';

const longestNote = 500;

/** The answer and the rank that a pattern's id names; null for a text that is no such id. */
function readPatternId(id: string): { miningId: number; rank: number } | null {
  const parts = /^([1-9]\d{0,8})-([1-9]\d{0,8})$/.exec(id);
  return parts && { miningId: Number(parts[1]), rank: Number(parts[2]) };
}

/** One pattern of a finished answer; null when there is none. */
export async function loadPattern({ prisma }: Database, id: string): Promise<PatternRecord | null> {
  const key = readPatternId(id);
  if (!key) return null;
  const row = await prisma.pattern.findUnique({
    where: { miningId_rank: key, mining: { finishedAt: { not: null } } },
    include: { mining: true },
  });
  return row && readRow(row, row.mining);
}

/** Patterns that somebody saved, the newest first. */
export async function loadSaved({ prisma }: Database): Promise<PatternRecord[]> {
  const rows = await prisma.pattern.findMany({
    where: { savedAt: { not: null } },
    include: { mining: true },
    orderBy: [{ savedAt: 'desc' }, { miningId: 'desc' }, { rank: 'asc' }],
    take: 1_000,
  });
  return rows.map((row) => readRow(row, row.mining));
}

/** Saves a pattern with a note, or changes the note of a saved one. Refused with NOT_FOUND, BAD_USER_INPUT. */
export async function savePattern(
  database: Database,
  id: string,
  note: string | null,
): Promise<PatternRecord> {
  if ((note?.length ?? 0) > longestNote)
    throw new Refusal('BAD_USER_INPUT', `A note has at most ${longestNote} characters.`);
  return keep(database, id, { savedAt: new Date(), note: note?.trim() || null });
}

/** Forgets that a pattern was saved. Refused with NOT_FOUND. */
export const unsavePattern = (database: Database, id: string): Promise<PatternRecord> =>
  keep(database, id, { savedAt: null, note: null });

async function keep(
  database: Database,
  id: string,
  data: { readonly savedAt: Date | null; readonly note: string | null },
): Promise<PatternRecord> {
  const key = readPatternId(id);
  if (key)
    await database.prisma.pattern.updateMany({
      where: { ...key, mining: { finishedAt: { not: null } } },
      data,
    });
  const pattern = await loadPattern(database, id);
  if (!pattern) throw notFound('pattern');
  return pattern;
}

/** Deletes an answer with its patterns, also saved ones. Refused with NOT_FOUND. */
export async function deleteMining({ pool }: Database, id: number): Promise<void> {
  const { rowCount } = await pool.query('delete from mining where id = $1 and finished_at is not null', [id]);
  if (rowCount === 0) throw notFound('mining');
}
