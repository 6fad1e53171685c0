import { notFound, Refusal } from '../../refusals/refusals.ts';
import type { CursorPosition } from '../journal/cursor.ts';
import type { StoredItem } from '../journal/items.ts';
import type { FollowOptions } from '../reading/follow.ts';
import { journalExpired } from '../reading/journal-reader.ts';
import { ownOnly, type RunCaller } from './visible-runs.ts';

/**
 * A run's items behind a cursor, or all of them. Refused with NOT_FOUND for an unknown run (null stands for one) and for one
 * that the caller may not see,
 * FOREIGN_CURSOR for a cursor of another run, BAD_CURSOR for one that lies ahead of the journal, JOURNAL_EXPIRED when
 * the journal is no longer kept.
 */
export async function watchRun(
  caller: RunCaller,
  runId: string | null,
  after: CursorPosition | null,
  options: FollowOptions = {},
): Promise<AsyncGenerator<StoredItem, void, undefined>> {
  const { database, engine } = caller.house;
  const { rows } = await engine.readInTurn(() =>
    database.pool.query<{ last_seq: number; ended: boolean; expired: boolean }>(
      'select last_seq, ended_at is not null as ended, expired_at is not null as expired from run ' +
        'where id = $1 and (kind <> all ($2) or principal = $3)',
      [runId, ownOnly(caller), caller.principal.id],
    ),
  );
  const [run] = rows;
  if (runId === null || !run) throw notFound('run');
  if (after && after.runId !== runId)
    throw new Refusal('FOREIGN_CURSOR', 'This cursor belongs to another run.');
  if (after && after.seq > run.last_seq)
    throw new Refusal('BAD_CURSOR', 'This cursor lies ahead of the journal.');
  if (run.expired) throw journalExpired();
  if (run.ended && after?.seq === run.last_seq) return nothing();
  return engine.follow(runId, after?.seq ?? 0, options);
}

/** Nothing lies behind a terminal item, and nothing ever will. */
async function* nothing(): AsyncGenerator<StoredItem, void, undefined> {}
