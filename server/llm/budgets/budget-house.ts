import type { Database } from '../../database/database.ts';
import type { BudgetLimits } from './limits.ts';

/** What the budgets of a node's model are kept with. */
export interface BudgetHouse {
  readonly database: Pick<Database, 'pool'>;
  readonly model: string;
  readonly limits: BudgetLimits;
  /** Milliseconds that a call takes at most. */
  readonly longestMs: number;
}
