import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The system account that PostgreSQL runs as. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** True when this process runs as root, which PostgreSQL refuses to do. */
export const isRoot = process.getuid?.() === 0;

/**
 * The account without rights that root lends to PostgreSQL: `nobody` on Linux. `initdb` looks its account up by
 * name, and macOS has no account 65534, but `daemon` is 1 there.
 */
export const unprivileged: Account =
  process.platform === 'darwin' ? { uid: 1, gid: 1 } : { uid: 65_534, gid: 65_534 };

/** True when the account may enter every folder on the way to the path, and read and enter the path itself. */
export async function canReach(account: Account, path: string): Promise<boolean> {
  const READ_AND_ENTER = 0o5;
  const ENTER = 0o1;
  if (!(await allows(account, path, READ_AND_ENTER))) return false;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!(await allows(account, folder, ENTER))) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** Checks the permission bits (1 enter, 4 read) that the system would check for this account. */
async function allows(account: Account, path: string, bits: number): Promise<boolean> {
  const { mode, uid, gid } = await stat(path);
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
  return ((mode >> shift) & bits) === bits;
}
