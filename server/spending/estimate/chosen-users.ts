import type { Pool } from 'pg';
import type { BatchScope } from '../../batches/batch-input.ts';
import { chosenByName, chosenByScope } from './chosen-users.sql.ts';

/** A user whose prompts are measured. */
export interface MeasuredUser {
  readonly id: string;
  readonly behaviorCount: number;
}

/** The users that a batch would be about, and those of them whose prompts are measured: all, unless there are many. */
export interface ChosenUsers {
  readonly users: number;
  readonly behaviors: number;
  readonly measured: readonly MeasuredUser[];
}

/** How much is measured. */
export interface MeasureLimits {
  /** Rows of one user; of the others only the number counts. */
  readonly rowsOfUser: number;
  /** Rows of all users together, roughly. */
  readonly rows: number;
  readonly mostUsers: number;
  /** However many rows they have. */
  readonly leastUsers: number;
}

/** Chooses in one statement. */
export async function chooseUsers(
  pool: Pool,
  wanted: BatchScope | readonly string[],
  { rowsOfUser, rows: allRows, mostUsers, leastUsers }: MeasureLimits,
): Promise<ChosenUsers> {
  const limits = [rowsOfUser, allRows, mostUsers, leastUsers];
  const { rows } = await (typeof wanted === 'string'
    ? pool.query<MeasuredUser & ChosenUsers>(chosenByScope(wanted), limits)
    : pool.query<MeasuredUser & ChosenUsers>(chosenByName, [...limits, wanted]));
  const { users = 0, behaviors = 0 } = rows[0] ?? {};
  return { users, behaviors, measured: rows };
}
