import type { Pool } from 'pg';
import { inTransaction } from '../../database/in-transaction.ts';
import { type Breach, breaches } from './breaches.ts';
import type { ReadBudgets } from './budget-use.ts';
import { keepAlertsOf, tryLock } from './keep-alerts.sql.ts';
import { type RecentFigures, recentFigures } from './recent.sql.ts';
import type { Thresholds } from './thresholds.ts';

/** An alert that was raised, or cleared, just now. */
export interface AlertChange extends Breach {
  readonly moment: 'RAISED' | 'CLEARED';
}

export interface KeepAlertsOptions {
  readonly thresholds: Thresholds;
  readonly readBudgets: ReadBudgets;
  /** True when there is a webhook that is to hear of it. */
  readonly notify: boolean;
}

/**
 * Holds the thresholds against the figures of the last while: raises what is amiss once, and clears what is no more.
 * Does nothing while another node is at it. Answers what changed.
 */
export function keepAlerts(pool: Pool, options: KeepAlertsOptions): Promise<readonly AlertChange[]> {
  const { thresholds, readBudgets, notify } = options;
  return inTransaction(pool, async (transaction) => {
    const lock = await transaction.query<{ mine: boolean }>(tryLock);
    if (!lock.rows[0]?.mine) return [];
    const recent = await transaction.query<RecentFigures>(recentFigures, [thresholds.windowMs]);
    const [figures] = recent.rows;
    if (!figures) return [];
    const found = breaches(figures, await readBudgets(transaction), thresholds);
    const { rows } = await transaction.query<AlertChange>(keepAlertsOf, [JSON.stringify(found), notify]);
    return rows;
  });
}
