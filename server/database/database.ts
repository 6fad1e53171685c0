import type { Pool, PoolClient } from 'pg';
import { type Clients, connect } from './connect.ts';
import type { Connection } from './connection.ts';
import { openEmbedded } from './embedded/embedded.ts';
import type { PrismaClient } from './generated/prisma/client.ts';
import { prepareDatabase } from './prepare.ts';
import { describeServer } from './server.ts';

/** A client inside a transaction that its owner commits or rolls back. */
export type Transaction = Pick<PoolClient, 'query'>;

/** One PostgreSQL, embedded or a server: the same pool under Prisma and under our own SQL. */
export interface Database {
  readonly prisma: PrismaClient;
  readonly pool: Pool;
  /** Connection settings for what needs a connection of its own (LISTEN). */
  readonly connection: Connection;
  /** True for the embedded database, which belongs to a data folder and not to an operator. */
  readonly embedded: boolean;
  /** What the start line says, for example `embedded PostgreSQL 18.4 in ./data`. */
  readonly description: string;
  /** Closes the pool. An embedded server stops with the last process that uses it. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Folder of the embedded database. */
  readonly dataDir: string;
  /** A PostgreSQL server to use instead. */
  readonly databaseUrl?: string | undefined;
  /** Connections that the pool opens at most. */
  readonly poolSize: number;
  /** Takes one plain line for each stage. */
  readonly onStage: (line: string) => void;
}

/** A PostgreSQL that answers, before it is known to have our schema. */
export interface Server {
  readonly connection: Connection;
  readonly embedded: boolean;
  readonly description: string;
  close(): Promise<unknown>;
}

/**
 * Opens the database and brings it to this version's schema. Several nodes may do so at once.
 * @throws {DatabaseError} whose message is for the person who started Causeway.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { poolSize, onStage } = options;
  const server = await openServer(options);
  onStage(`Database: ${server.description}`);
  try {
    const applied = await prepareDatabase(server.connection);
    if (applied.length > 0) onStage(`Database: ${applied.length} migration(s) applied`);
    return assemble(server, connect(server.connection, poolSize));
  } catch (error) {
    await server.close();
    throw error;
  }
}

/** Opens the database as it is: whoever copies it away, or puts a copy there, must not bring it up to date. */
export async function openServer({
  dataDir,
  databaseUrl,
  onStage,
}: Omit<DatabaseOptions, 'poolSize'>): Promise<Server> {
  if (databaseUrl === undefined) return { ...(await openEmbedded({ dataDir, onStage })), embedded: true };
  const connection = { connectionString: databaseUrl };
  const description = await describeServer(connection);
  return { connection, description, embedded: false, close: async () => undefined };
}

function assemble({ connection, embedded, description, close }: Server, clients: Clients): Database {
  return {
    prisma: clients.prisma,
    pool: clients.pool,
    connection,
    embedded,
    description,
    async close() {
      await clients.close();
      await close();
    },
  };
}
