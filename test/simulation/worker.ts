import { endRun } from '../../server/runs/journal/journal.sql.ts';
import { Stopped } from '../../server/runs/journal/stopped.ts';
import { chunk, done } from '../../server/runs/testing.ts';
import { claim, renew } from '../../server/runs/work/claims.ts';
import type { Dice } from './dice.ts';
import type { SimulatedNode } from './node.ts';

/** Items that a worker writes before it ends its run, at most. */
const most = 12;

/** Is told after each append how far a run's journal should reach. */
export interface Witness {
  appended(runId: string, epoch: number): Promise<void>;
}

/**
 * Does a run as `execute` does: claims it, appends items (some with rows of their own), prolongs its lease, ends it. It
 * stops where a worker stops: when it is fenced out, and for good when its node dies.
 */
export async function work(witness: Witness, node: SimulatedNode, runId: string, dice: Dice): Promise<void> {
  const { rows } = await node.pool.query('select epoch from run where id = $1', [runId]);
  const run = await claim(node.pool, runId, rows[0].epoch, `node ${node.id}`, 3_600_000);
  if (!run) return;
  const { lease } = run;
  try {
    while (node.alive && lease.lastSeq < most && !dice.oneIn(8)) {
      const epoch = lease.epoch;
      const items = Array.from({ length: 1 + dice.below(3) }, () => chunk(`${epoch}.${dice.below(1_000)} `));
      if (dice.oneIn(3)) {
        const seq = lease.lastSeq;
        await node.journal.append(lease, items, async (transaction) => {
          await transaction.query('insert into simulated_row (run_id, seq, epoch) values ($1, $2, $3)', [
            runId,
            seq + items.length,
            epoch,
          ]);
        });
      } else await node.journal.append(lease, items);
      await witness.appended(runId, epoch);
      if (dice.oneIn(4) && !(await renew(node.pool, lease, 3_600_000))) return;
    }
    if (!node.alive) return;
    await node.journal.append(lease, [done], async (transaction) => {
      await transaction.query(endRun, [runId, lease.epoch, 'FINISHED', null, null, '{}']);
    });
    await witness.appended(runId, lease.epoch);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  } finally {
    node.tail.release(runId);
  }
}
