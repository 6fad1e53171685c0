import { endRun } from '../../server/runs/journal.sql.ts';
import { claim, renew } from '../../server/runs/lease.ts';
import { chunk, done } from '../../server/runs/testing.ts';
import type { Dice } from './dice.ts';
import type { SimulatedNode } from './node.ts';
import type { World } from './world.ts';

/** Items that a worker writes before it ends its run, at most. */
const most = 12;

/**
 * Does a run as `execute` does: claims it, appends items (some with rows of their own), prolongs its lease, ends it. It
 * stops where a worker stops: when it is fenced out, and for good when its node dies.
 */
export async function work(world: World, node: SimulatedNode, runId: string, dice: Dice): Promise<void> {
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
      await world.appended(runId, epoch);
      if (dice.oneIn(4) && !(await renew(node.pool, lease, 3_600_000))) return;
    }
    if (!node.alive) return;
    await node.journal.append(lease, [done], async (transaction) => {
      await transaction.query(endRun, [runId, lease.epoch, 'FINISHED', null, null, '{}']);
    });
    await world.appended(runId, lease.epoch);
  } catch (error) {
    if (!world.isFenced(error)) throw error;
  } finally {
    node.tail.release(runId);
  }
}
