/** Held until the transaction ends: of several nodes that start at once, one loads the sample. */
export const lockSample = `select pg_advisory_xact_lock(hashtextextended('causeway.sample', 0))`;

/** One row when there are users, none when there are none. */
export const hasUsers = 'select from "user" limit 1';
