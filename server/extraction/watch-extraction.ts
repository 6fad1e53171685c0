import type { Database } from '../database/database.ts';
import type { CursorPosition } from '../runs/cursor.ts';
import type { Engine } from '../runs/engine.ts';
import type { FollowOptions } from '../runs/follow.ts';
import type { StoredItem } from '../runs/items.ts';
import { Refusal } from '../runs/refusals.ts';
import { watchRun } from '../runs/watch-run.ts';
import { type ExtractionRequest, startExtraction } from './start-extraction.ts';

/**
 * The journal of a user's extraction. With a cursor it goes on behind it and starts nothing (rule 5); otherwise the
 * extraction is started or joined (rule 8) and its journal comes from the start.
 */
export async function watchExtraction(
  { database, engine }: { readonly database: Database; readonly engine: Engine },
  request: ExtractionRequest,
  after: CursorPosition | null,
  options: FollowOptions,
): Promise<AsyncGenerator<StoredItem, void, undefined>> {
  if (after) await checkCursor(database, request, after);
  const runId = after?.runId ?? (await startExtraction(database, engine, request)).runId;
  return watchRun(database.pool, engine, runId, after, options);
}

/** Refuses a cursor that is not of this user's extraction, or of another run than the key's. */
async function checkCursor(
  { prisma }: Database,
  { userId, runKey, principal }: ExtractionRequest,
  { runId }: CursorPosition,
): Promise<void> {
  const run = await prisma.run.findUnique({ where: { id: runId }, select: { kind: true, subject: true } });
  const named = runKey
    ? await prisma.runKey.findUnique({
        where: { principal_field_key: { principal, field: 'extractEvents', key: runKey } },
        select: { runId: true },
      })
    : null;
  const own = run?.kind === 'extractEvents' && run.subject === userId;
  if (!own || (named && named.runId !== runId))
    throw new Refusal('FOREIGN_CURSOR', 'This cursor belongs to another run.');
}
