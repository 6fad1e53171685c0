import { rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { codeOf, DatabaseError } from '../database-error.ts';
import { chooseAddress } from './address.ts';
import { dataOf, type Home } from './home.ts';
import { findPostmaster, lockFileOf } from './postmaster.ts';
import type { Programs } from './programs.ts';
import { type Outcome, reasonIn, runProgram } from './run-program.ts';
import { configuration, type Settings } from './settings.ts';
import { disownStaleLock } from './stale-lock.ts';
import { writeForServer } from './write-for-server.ts';

/**
 * Starts the server and waits until it answers. `pg_ctl` gives it a session of its own, so that Ctrl-C in our
 * terminal does not stop it before we have drained, and drops an administrator's rights on Windows.
 * Fails when another process has started it meanwhile: PostgreSQL's own lock file lets only one run.
 */
export async function startServer(programs: Programs, home: Home, settings: Settings): Promise<Outcome> {
  const address = await chooseAddress(home);
  await disownStaleLock(home, lockFileOf(dataOf(home)));
  if (address.kind === 'socket') await disownStaleLock(home, `${address.path}.lock`);
  await writeForServer(home, join(dataOf(home), 'postgresql.conf'), configuration(settings, address));
  return runProgram(programs, 'pg_ctl', ['start', '-D', dataOf(home), '-w', '-t', '60'], home);
}

/** How long a server may take to write what it has in memory. */
const STOP_MS = 60_000;

/**
 * Stops the server at once but cleanly: open transactions are rolled back, everything committed is on disk.
 * `pg_ctl` would wait until no server has the data, but the next one may be starting already.
 * @throws {DatabaseError} when it does not stop.
 */
export async function stopServer(programs: Programs, home: Home): Promise<void> {
  const server = await findPostmaster(dataOf(home));
  if (!server) return;
  const args = ['stop', '-D', dataOf(home), '-m', 'fast', '-W'];
  const { succeeded, said } = await runProgram(programs, 'pg_ctl', args, home);
  if (!succeeded)
    throw new DatabaseError(`The embedded database in ${home.shown} does not stop: ${reasonIn(said)}.`);
  const deadline = Date.now() + STOP_MS;
  while ((await findPostmaster(dataOf(home)))?.pid === server.pid) {
    if (Date.now() > deadline)
      throw new DatabaseError(`The embedded database in ${home.shown} does not stop.`);
    await wait(10);
  }
  await removeShortFolder(home, server.socketFolder);
}

/** A socket folder of its own is only there because the home's path is too long. */
async function removeShortFolder(home: Home, socketFolder: string | undefined): Promise<void> {
  if (socketFolder === undefined || socketFolder === home.folder) return;
  await rmdir(socketFolder).catch((error: unknown) => {
    // The next server may be listening there already.
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'ENOENT') throw error;
  });
}
