import type { Transaction } from '../database/database.ts';
import { type BatchLimits, concurrencyWithin } from './batch-input.ts';
import { figuresNow } from './members.sql.ts';
import type { MemberStatus } from './members.ts';

/** Where a batch stands. Plain JSON: as a Progress announces it. */
export interface BatchFigures {
  readonly batchId: string;
  /** Extractions at once. */
  readonly concurrency: number;
  readonly total: number;
  waiting: number;
  active: number;
  succeeded: number;
  failed: number;
  cancelled: number;
  skipped: number;
  /** Events accepted by all its runs. */
  eventCount: number;
  promptTokens: number;
  completionTokens: number;
  /** What the runs that have ended cost, exactly; null when a call of theirs has no price. */
  cost: string | null;
  /** Seconds that the runs which have finished or failed took, added up. */
  busySeconds: number;
}

/** Which figure counts the members of a state. */
export const figureOf = {
  WAITING: 'waiting',
  ACTIVE: 'active',
  SUCCEEDED: 'succeeded',
  FAILED: 'failed',
  CANCELLED: 'cancelled',
  SKIPPED: 'skipped',
} as const satisfies Record<MemberStatus, keyof BatchFigures>;

/** The figures of batches as they are now, in the order of the ids; null for runs of other kinds. One statement. */
export async function figuresOf(
  transaction: Transaction,
  runIds: readonly string[],
  limits: BatchLimits,
): Promise<(BatchFigures | null)[]> {
  const { rows } = await transaction.query<BatchFigures & { asked: number | null }>(figuresNow, [runIds]);
  const byRun = new Map(
    rows.map(({ asked, ...figures }) => [
      figures.batchId,
      { ...figures, concurrency: concurrencyWithin(limits, asked) },
    ]),
  );
  return runIds.map((id) => byRun.get(id) ?? null);
}

/**
 * Seconds until the end, from the runs that have finished or failed: their mean duration × what remains ÷ runs at
 * once. Null before the first has.
 */
export function etaSeconds({
  succeeded,
  failed,
  waiting,
  active,
  busySeconds,
  concurrency,
}: BatchFigures): number | null {
  const measured = succeeded + failed;
  return measured === 0 ? null : ((busySeconds / measured) * (waiting + active)) / concurrency;
}
