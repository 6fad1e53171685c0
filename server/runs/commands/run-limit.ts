import type { Transaction } from '../../database/database.ts';
import { Refusal } from '../../refusals/refusals.ts';

/**
 * Refuses with LIMIT_EXCEEDED the run that a principal has just started when it makes more than so many that have not
 * ended. Joining one, and the members of a batch, take nobody's place. Nothing is locked for it: of those who start in the
 * same instant, as many as a pool has connections may be let through above the limit.
 */
export async function refuseTooManyRuns(
  transaction: Transaction,
  principal: string,
  most: number,
): Promise<void> {
  const { rows } = await transaction.query<{ active: number }>(
    'select count(*)::int as active from run where principal = $1 and parent_id is null and ended_at is null',
    [principal],
  );
  if ((rows[0]?.active ?? 0) <= most) return;
  const message = `You have ${most} runs queued or running, and no more are allowed (MAX_RUNS_PER_PRINCIPAL).`;
  throw new Refusal('LIMIT_EXCEEDED', message, { limit: 'MAX_RUNS_PER_PRINCIPAL', allowed: most });
}
