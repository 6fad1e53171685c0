import { audited } from '../../audit/audit.ts';
import { Refusal } from '../../refusals/refusals.ts';
import type { Context } from '../../schema/context.ts';
import type { StartedRun } from '../commands/start-or-join.ts';
import type { CursorPosition } from '../journal/cursor.ts';
import type { StoredItem } from '../journal/items.ts';
import { ownOnly } from './visible-runs.ts';
import { watchRun } from './watch-run.ts';

/** A subscription that starts runs of a kind, with the arguments that all of them have. */
export interface Watch {
  /** The kind of its runs, which is also the name of its field. */
  readonly kind: string;
  /** What its run must be about; undefined when a cursor alone says which run is meant. */
  readonly subject?: string;
  readonly runKey?: string | null | undefined;
  readonly after?: CursorPosition | null | undefined;
  readonly compact?: boolean | null | undefined;
}

/**
 * The journal of the run that a caller starts or joins (rule 8), from its start. With a cursor it goes on behind it and
 * starts nothing (rule 5): refused with FOREIGN_CURSOR when the cursor's run is of another kind, about something else, or
 * not the key's.
 */
export async function startAndWatch(
  context: Context,
  watch: Watch,
  start: () => Promise<StartedRun>,
): Promise<AsyncGenerator<StoredItem, void, undefined>> {
  const { after = null, compact } = watch;
  if (after) await checkCursor(context, watch, after);
  const runId = after?.runId ?? (await startAudited(context, watch, start)).runId;
  return watchRun(context, runId, after, { compact: compact ?? false });
}

function startAudited(
  { house, principal }: Context,
  { kind, subject }: Watch,
  start: () => Promise<StartedRun>,
): Promise<StartedRun> {
  return audited(house, { principal, action: kind, subject: subject ?? null }, start, ({ runId }) => runId);
}

async function checkCursor(
  context: Context,
  { kind, subject, runKey = null }: Watch,
  { runId }: CursorPosition,
): Promise<void> {
  const { rows } = await context.house.database.pool.query<{
    kind: string;
    subject: string | null;
    keyed: string | null;
  }>(
    `select kind, subject,
       (select run_id from run_key where principal = $2 and field = $3 and key = $4) as keyed
     from run where id = $1 and (kind <> all ($5) or principal = $2)`,
    [runId, context.principal.id, kind, runKey, ownOnly(context)],
  );
  const [run] = rows;
  const own = run?.kind === kind && (subject === undefined || run.subject === subject);
  if (!own || (run.keyed !== null && run.keyed !== runId))
    throw new Refusal('FOREIGN_CURSOR', 'This cursor belongs to another run.');
}
