/** SQLSTATEs and system codes of a database that went away, restarts, takes no writes, is full up, found us asleep, or gave our transaction up for another's. */
const codes =
  /^(08...|57P0[123]|25006|25P03|53[123]00|40001|40P01|ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|P1001|P1002|P1008|P1017|P2024|P2034)$/;

/**
 * The `pg` package has no code for a connection that breaks off. And a server that restarts takes its Unix socket away for
 * the time, whose codes mean something else of any other file.
 */
const words =
  /^Connection terminated|is not queryable$|^timeout exceeded when trying to connect$|\bconnect E(NOENT|AGAIN|MFILE)\b/;

/**
 * True for an error by which the database says that it is away for now (as `pg`, Prisma or the system put it). The
 * work it interrupted is not at fault: done again later, it may succeed.
 */
export function isPassingTrouble(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, originalCode, message, cause, meta } = error as Partial<Record<string, unknown>>;
  if ([code, originalCode].some((name) => typeof name === 'string' && codes.test(name))) return true;
  if (typeof message === 'string' && words.test(message)) return true;
  return isPassingTrouble(cause) || (isObject(meta) && isPassingTrouble(meta.driverAdapterError));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
