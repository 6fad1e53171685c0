import type { PromptRow } from '../types.ts';

/** The moment a behavior ended. */
export function endOf({ at, duration }: Pick<PromptRow, 'at' | 'duration'>): Date {
  return new Date(at.getTime() + (duration ?? 0) * 1_000);
}

/** Cuts rows in time order where more than `gapMinutes` pass between the end of all earlier rows of a session and the next. */
export function sessionsOf(rows: readonly PromptRow[], gapMinutes: number): PromptRow[][] {
  const sessions: PromptRow[][] = [];
  let session: PromptRow[] = [];
  let lastEnd = 0;
  for (const row of rows) {
    if (session.length > 0 && row.at.getTime() - lastEnd > gapMinutes * 60_000) {
      sessions.push(session);
      session = [];
    }
    lastEnd = session.length === 0 ? endOf(row).getTime() : Math.max(lastEnd, endOf(row).getTime());
    session.push(row);
  }
  if (session.length > 0) sessions.push(session);
  return sessions;
}
