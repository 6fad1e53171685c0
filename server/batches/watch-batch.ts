import type { CursorPosition } from '../runs/cursor.ts';
import type { FollowOptions } from '../runs/follow.ts';
import type { StoredItem } from '../runs/items.ts';
import { Refusal } from '../runs/refusals.ts';
import type { StartedRun } from '../runs/start-or-join.ts';
import { watchRun } from '../runs/watch-run.ts';
import type { House } from '../schema/context.ts';

/**
 * The journal of a batch. With a cursor it goes on behind it and starts nothing (rule 5); otherwise the batch is started
 * or joined (rule 8) and its journal comes from the start.
 */
export async function watchBatch(
  { database, engine }: Pick<House, 'database' | 'engine'>,
  after: CursorPosition | null,
  options: FollowOptions,
  start: () => Promise<StartedRun>,
): Promise<AsyncGenerator<StoredItem, void, undefined>> {
  if (!after) return watchRun(database.pool, engine, (await start()).runId, null, options);
  const run = await database.prisma.run.findUnique({ where: { id: after.runId }, select: { kind: true } });
  if (run?.kind !== 'extractEventsBatch')
    throw new Refusal('FOREIGN_CURSOR', 'This cursor belongs to another run.');
  return watchRun(database.pool, engine, after.runId, after, options);
}
