import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { access, chown, constants, mkdir, realpath, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { DatabaseError, reasonOf } from '../database-error.ts';
import { type Account, canReach, isRoot, unprivileged } from './account.ts';

/** The folder that belongs to the embedded server alone: its data, log and socket. */
export interface Home {
  readonly folder: string;
  /** The folder as people should read it: `./data`, or the full path where that is shorter. */
  readonly shown: string;
  /** Whom PostgreSQL runs as; absent when it runs as whoever started this process. */
  readonly account: Account | undefined;
}

/** The server's own files in its home. */
export const dataOf = (home: Home) => join(home.folder, 'data');
export const logOf = (home: Home) => join(home.folder, 'server.log');

/**
 * Makes the home of the embedded server under `dataDir`, or finds it there.
 * Root lends PostgreSQL another account. If that may not enter `dataDir`, the home is in the system folder.
 * @throws {DatabaseError} when the folder cannot be made or written.
 */
export async function prepareHome(dataDir: string, systemFolder: string): Promise<Home> {
  const parent = await writableFolder(dataDir);
  if (!isRoot) {
    const folder = join(parent, 'postgres');
    await makePrivate(folder, undefined);
    return { folder: await owned(folder), shown: shown(parent), account: undefined };
  }
  return homeForRoot(parent, systemFolder);
}

async function homeForRoot(parent: string, systemFolder: string): Promise<Home> {
  const inside = join(parent, 'postgres');
  const key = createHash('sha256').update(parent).digest('hex').slice(0, 12);
  const outside = join(systemFolder, key);
  const account = (await ownerOf(inside)) ?? (await ownerOf(outside)) ?? unprivileged;
  const reachable = await canReach(account, parent);
  if (existsSync(inside) && !reachable) {
    throw new DatabaseError(
      `The database in ${inside} belongs to account ${account.uid}, which may not enter that folder: open the folders above it (chmod o+x), or start Causeway as that account.`,
    );
  }
  const folder = existsSync(outside) || !reachable ? outside : inside;
  await mkdir(systemFolder, { recursive: true, mode: 0o755 });
  await makePrivate(folder, account);
  return { folder, shown: folder === inside ? shown(parent) : folder, account };
}

async function ownerOf(folder: string): Promise<Account | undefined> {
  if (!existsSync(folder)) return undefined;
  const { uid, gid } = await stat(folder);
  return uid === 0 ? undefined : { uid, gid };
}

/** The folder is also what guards the socket: whoever may enter it may use the database. */
async function makePrivate(folder: string, account: Account | undefined): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (account) await chown(folder, account.uid, account.gid);
}

async function owned(folder: string): Promise<string> {
  const { uid } = await stat(folder);
  const self = process.getuid?.() ?? uid;
  if (uid === self) return folder;
  throw new DatabaseError(
    `The database in ${folder} belongs to another account (${uid}): start Causeway as that account or as root, or set DATA_DIR to another folder.`,
  );
}

async function writableFolder(dataDir: string): Promise<string> {
  const folder = resolve(dataDir);
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK | constants.X_OK);
    return await realpath(folder);
  } catch (error) {
    throw new DatabaseError(
      `The data folder ${folder} cannot be written (${reasonOf(error)}): set DATA_DIR to a folder that can.`,
    );
  }
}

function shown(folder: string): string {
  const short = relative(process.cwd(), folder);
  return short.startsWith('..') || short === '' ? folder : `./${short}`;
}
