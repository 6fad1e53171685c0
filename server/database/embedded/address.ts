import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, lstat, mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseError } from '../database-error.ts';
import type { Home } from './home.ts';

/** Where the server shall listen. */
export type Address =
  | { readonly kind: 'socket'; readonly folder: string; readonly path: string; readonly port: number }
  | { readonly kind: 'loopback'; readonly port: number };

/** Longest path of a Unix socket that every system takes, in bytes (Linux 107, macOS 103). */
const LONGEST_SOCKET = 100;
const PORT = 5432;
const socketIn = (folder: string) => join(folder, `.s.PGSQL.${PORT}`);

/**
 * A Unix socket in the server's home: no port to collide, no password to keep. Where that path is too long for a
 * socket, it lies in a short private folder for temporary files. Windows gets a free port on loopback.
 */
export async function chooseAddress(home: Home): Promise<Address> {
  if (process.platform === 'win32') return { kind: 'loopback', port: await freePort() };
  const inside = socketIn(home.folder);
  if (Buffer.byteLength(inside) <= LONGEST_SOCKET)
    return { kind: 'socket', folder: home.folder, path: inside, port: PORT };
  const folder = await shortFolder(home);
  return { kind: 'socket', folder, path: socketIn(folder), port: PORT };
}

async function shortFolder(home: Home): Promise<string> {
  const folder = join(
    tmpdir(),
    `causeway-${createHash('sha256').update(home.folder).digest('hex').slice(0, 12)}`,
  );
  if (!existsSync(folder)) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (home.account) await chown(folder, home.account.uid, home.account.gid);
  }
  // The name can be guessed, so somebody else may have made the folder to lay a socket of his own into it.
  const { uid, mode } = await lstat(folder);
  const self = home.account?.uid ?? process.getuid?.();
  if (uid === self && (mode & 0o7777777) === (0o040000 | 0o700)) return folder;
  throw new DatabaseError(
    `The folder ${folder} is not a private folder of account ${self}: remove it, or set DATA_DIR to a shorter path.`,
  );
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = address !== null && typeof address === 'object' ? address.port : PORT;
      probe.close(() => resolve(port));
    });
  });
}

/**
 * The file with the password of the loopback port (Windows), made on first use. A Unix socket needs none: its
 * folder guards it.
 */
export async function passwordFileOf(home: Home): Promise<string | undefined> {
  if (process.platform !== 'win32') return undefined;
  const file = join(home.folder, 'password');
  if (!existsSync(file)) await writeFile(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return file;
}
