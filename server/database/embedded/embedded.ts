import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { LocalConnection } from '../connection.ts';
import { DatabaseError } from '../database-error.ts';
import { passwordFileOf } from './address.ts';
import { startServer, stopServer } from './control.ts';
import { ensureData, ROLE } from './data.ts';
import { dataOf, type Home, logOf, prepareHome } from './home.ts';
import { type Attempt, type Place, takePlace } from './place.ts';
import { findPostmaster } from './postmaster.ts';
import { findPrograms, type Programs } from './programs.ts';
import { reachablePrograms } from './reachable-programs.ts';
import { reasonIn } from './run-program.ts';
import { durable, type Settings } from './settings.ts';

/** A PostgreSQL that belongs to a folder, and this process's place at it. */
export interface EmbeddedServer {
  readonly connection: LocalConnection;
  /** For example `embedded PostgreSQL 18.4 in ./data`. */
  readonly description: string;
  /** Leaves the server, which stops if no other process uses it. True when it stopped. */
  close(): Promise<boolean>;
}

export interface EmbeddedOptions {
  readonly dataDir: string;
  /** Takes one plain line for each thing worth knowing. */
  readonly onStage: (line: string) => void;
  /** Settings to change from the durable ones. */
  readonly settings?: Settings;
  /** Where root keeps what its unprivileged account cannot reach elsewhere. */
  readonly systemFolder?: string;
}

/**
 * A start fails while another process starts the same server, and for a second or two after the server was
 * killed, while its children still hold its memory. Both pass; anything else that PostgreSQL says does not.
 */
const PASSES = /already exists|in use/i;
const ATTEMPTS = 40;
const PAUSE_MS = 250;

/**
 * Opens the embedded database of a folder: makes it, starts it, or adopts the server that runs on it already
 * (another process's, or one that outlived its parent). All at once from several processes is fine.
 * @throws {DatabaseError} in plain words when it cannot.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { dataDir, onStage, systemFolder = '/var/lib/causeway' } = options;
  const settings = { ...durable, ...options.settings };
  const home = await prepareHome(dataDir, systemFolder);
  const found = await findPrograms();
  const programs = home.account ? await reachablePrograms(found, home.account, systemFolder, onStage) : found;
  if (!existsSync(dataOf(home))) onStage(`Making the database in ${home.shown}`);
  await ensureData(programs, home, settings);
  const { place, connection } = await startOrAdopt(programs, home, settings, onStage);
  return {
    connection,
    description: `embedded PostgreSQL ${place.version} in ${home.shown}`,
    close: () => leave(place, programs, home),
  };
}

async function startOrAdopt(
  programs: Programs,
  home: Home,
  settings: Settings,
  onStage: (line: string) => void,
): Promise<{ place: Place; connection: LocalConnection }> {
  for (let failures = 0; ; ) {
    const connection = await connectionOf(home);
    const attempt: Attempt = connection ? await takePlace(connection) : { kind: 'nobody there' };
    if (connection && attempt.kind === 'taken') return { place: attempt.place, connection };
    if (attempt.kind === 'refused') throw doesNotStart(home, attempt.reason);
    if (attempt.kind === 'nobody there') {
      const { succeeded, said } = await startServer(programs, home, settings);
      if (succeeded) continue;
      failures += 1;
      if (!PASSES.test(said) || failures === ATTEMPTS) throw doesNotStart(home, reasonIn(said));
      if (failures === 1) onStage(`Waiting for the database in ${home.shown}: ${reasonIn(said)}`);
    }
    await wait(PAUSE_MS);
  }
}

function doesNotStart(home: Home, reason: string): DatabaseError {
  return new DatabaseError(
    `The embedded database in ${home.shown} does not start: ${reason} (log: ${logOf(home)}).`,
  );
}

/** Where the server of this home listens, as it says itself; none when it does not run. */
async function connectionOf(home: Home): Promise<LocalConnection | undefined> {
  const server = await findPostmaster(dataOf(home));
  if (!server) return undefined;
  const passwordFile = await passwordFileOf(home);
  return {
    host: server.socketFolder ?? '127.0.0.1',
    port: server.port,
    user: ROLE,
    database: 'postgres',
    ...(passwordFile ? { password: await readFile(passwordFile, 'utf8') } : {}),
  };
}

async function leave(place: Place, programs: Programs, home: Home): Promise<boolean> {
  let stopped = false;
  await place.leave(async () => {
    await stopServer(programs, home);
    stopped = true;
  });
  return stopped;
}
