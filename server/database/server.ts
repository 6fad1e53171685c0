import pg from 'pg';
import type { Connection } from './connection.ts';
import { DatabaseError, reasonOf } from './database-error.ts';

/** PostgreSQL 14 is the oldest that its makers still mend. */
const OLDEST = 140_000;

interface Facts {
  version: string;
  number: number;
  database: string;
}

/**
 * Asks a PostgreSQL server what it is.
 * @returns for example `PostgreSQL 15.18, database causeway on db.example.com:5432`; never a password.
 * @throws {DatabaseError} when it does not answer, refuses us, or is too old.
 */
export async function describeServer(connection: Connection): Promise<string> {
  const client = makeClient(connection);
  const place = `${client.host}:${client.port}`;
  try {
    await client.connect();
    const { rows } = await client.query<Facts>(
      `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
              current_database() as database`,
    );
    const [facts] = rows;
    if (!facts || facts.number < OLDEST) {
      throw new DatabaseError(
        `PostgreSQL ${facts?.version} at ${place} is too old: version 14 or newer is needed.`,
      );
    }
    return `PostgreSQL ${facts.version}, database ${facts.database} on ${place}`;
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError(`The PostgreSQL at ${place} (DATABASE_URL) cannot be used: ${reasonOf(error)}.`);
  } finally {
    await client.end();
  }
}

function makeClient(connection: Connection): pg.Client {
  try {
    return new pg.Client(connection);
  } catch (error) {
    throw new DatabaseError(`DATABASE_URL is not the address of a PostgreSQL server: ${reasonOf(error)}.`);
  }
}
