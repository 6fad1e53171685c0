import { loadEnriched } from '../behaviors/enriched-behavior.ts';
import type { Database } from '../database/database.ts';
import { blockRow, profileFacts } from '../extraction/prompt/block-row.ts';
import type { Clock } from '../extraction/prompt/clock.ts';
import { type Fact, writeRow } from '../extraction/prompt/data-block.ts';
import type { Language } from '../llm/language.ts';
import { escapeCell } from '../llm/lines/cells.ts';
import { eventParts } from '../sequences/event-record.ts';

/** What a summary is written from. */
export interface SummaryFacts {
  readonly profile: readonly Fact[];
  /** The current version of the user's sequence; null when there is none. */
  readonly sequenceId: number | null;
  /** One line for each event, or, without any, for each of the newest behaviors. */
  readonly lines: readonly string[];
  readonly behaviorCount: number;
}

/** Lines that a prompt holds: the newest. */
const MOST_LINES = 120;

/** Reads a user's profile and events: four statements, however many events. */
export async function loadSummaryFacts(
  { prisma, pool }: Database,
  userId: string,
  { clock, language }: { readonly clock: Clock; readonly language: Language },
): Promise<SummaryFacts> {
  const user = await prisma.user.findUniqueOrThrow({ where: { id: userId }, include: { profile: true } });
  const sequence = await prisma.sequence.findFirst({
    where: { userId, status: 'CURRENT' },
    select: { id: true },
  });
  const events = await prisma.event.findMany({
    where: { sequenceId: sequence?.id ?? 0 },
    include: eventParts,
    orderBy: [{ start: 'desc' }, { id: 'desc' }],
    take: MOST_LINES,
  });
  const lines = events.toReversed().map(({ start, type, category, context }) => {
    const name = language === 'EN' ? type.en : type.zh;
    return [
      clock.local(start).slice(0, 'YYYY-MM-DD HH:mm'.length),
      name,
      category.toLowerCase(),
      context.join(', '),
    ]
      .map(escapeCell)
      .join('|');
  });
  const profile = user.profile === null ? [] : profileFacts(user.profile);
  const sequenceId = sequence?.id ?? null;
  if (lines.length > 0) return { profile, sequenceId, lines, behaviorCount: user.behaviorCount };
  const rows = (await loadEnriched(pool, userId)).slice(-MOST_LINES);
  const told = rows.map((row, index) => writeRow(blockRow(index + 1, row, clock, language)));
  return { profile, sequenceId, lines: told, behaviorCount: user.behaviorCount };
}
