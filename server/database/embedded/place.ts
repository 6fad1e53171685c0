import pg from 'pg';
import type { LocalConnection } from '../connection.ts';

/**
 * Several processes may share one embedded server, and the last to leave stops it. Each holds this advisory lock
 * shared, on a connection of its own: whoever then gets it alone is the last. A killed process loses its place
 * with its connection. (The number spells "Cway"; any will do that nobody else locks.)
 */
const PLACE = 0x43776179;

/** A process's place at the server. */
export interface Place {
  /** The server's version, for example `18.4`. */
  readonly version: string;
  /** Gives the place up. Calls `stop` if nobody else has one; until it returns, nobody can take one. */
  leave(stop: () => Promise<void>): Promise<void>;
}

export type Attempt =
  | { readonly kind: 'taken'; readonly place: Place }
  /** It starts, recovers or stops: PostgreSQL's code 57P03. */
  | { readonly kind: 'not yet' }
  | { readonly kind: 'nobody there' }
  /** A server answers, but not to us. */
  | { readonly kind: 'refused'; readonly reason: string };

/** Connects to a server that may run, be about to stop, or have been killed. */
export async function takePlace(connection: LocalConnection): Promise<Attempt> {
  const client = new pg.Client({ ...connection, application_name: 'causeway place' });
  let connected = true;
  // A stopped server ends the connection with an error; a listener keeps that from ending the process.
  client.on('error', () => {
    connected = false;
  });
  try {
    await client.connect();
    // While somebody who leaves holds it alone this waits, and fails when the server then stops.
    await client.query('select pg_advisory_lock_shared($1)', [PLACE]);
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    const version = rows[0]?.server_version ?? '';
    return { kind: 'taken', place: { version, leave: (stop) => leave(client, () => connected, stop) } };
  } catch (error) {
    await client.end();
    return failedAttempt(error);
  }
}

function failedAttempt(error: unknown): Attempt {
  if (!(error instanceof pg.DatabaseError)) return { kind: 'nobody there' };
  if (error.code === '57P03') return { kind: 'not yet' };
  // The rest of class 57P: the server ended the connection because it stops.
  if (error.code?.startsWith('57P')) return { kind: 'nobody there' };
  return { kind: 'refused', reason: error.message };
}

async function leave(client: pg.Client, connected: () => boolean, stop: () => Promise<void>): Promise<void> {
  if (!connected()) return; // The server is gone already.
  try {
    if (await isLast(client)) await stop();
  } finally {
    await client.end();
  }
}

async function isLast(client: pg.Client): Promise<boolean> {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [PLACE]);
    const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [
      PLACE,
    ]);
    return rows[0]?.alone === true;
  } catch (error) {
    // Somebody who left at the same moment was the last, and has stopped it.
    if (failedAttempt(error).kind === 'nobody there') return false;
    throw error;
  }
}
