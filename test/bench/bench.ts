import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../server/database/connect.ts';
import { urlOf } from '../../server/database/connection.ts';
import type { Database } from '../../server/database/database.ts';
import { openEmbedded } from '../../server/database/embedded/embedded.ts';
import { prepareDatabase } from '../../server/database/prepare.ts';

/** An empty, migrated database for one part; dropped when it is disposed of. */
export interface BenchDatabase extends Database, AsyncDisposable {
  readonly url: string;
}

/** What every part is given. */
export interface Bench {
  /** Small sizes, to see that everything works. */
  readonly quick: boolean;
  /** How long what takes as long as it is told takes. */
  readonly minutes: number;
  /** An empty folder for files. */
  readonly folder: string;
  /** Prints a line, or a table. */
  readonly say: (text: string) => void;
  createDatabase(): Promise<BenchDatabase>;
}

/** Starts a PostgreSQL with the durable settings of the product, in a temporary folder. */
export async function openBench(
  { quick, minutes }: Pick<Bench, 'quick' | 'minutes'>,
  say: (text: string) => void,
): Promise<Bench & AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), 'causeway-bench-'));
  const dataDir = join(tmpdir(), `causeway-bench-data-${process.pid}`);
  const server = await openEmbedded({ dataDir, onStage: () => undefined });
  const { connection } = server;
  const administration = connect(connection, 1);
  let databases = 0;
  return {
    quick,
    minutes,
    folder,
    say,
    async createDatabase() {
      databases += 1;
      const own = { ...connection, database: `bench_${databases}` };
      await administration.pool.query(`create database ${own.database}`);
      await prepareDatabase(own);
      const clients = connect(own, 12);
      return {
        ...clients,
        connection: own,
        embedded: false,
        description: own.database,
        url: urlOf(own),
        async [Symbol.asyncDispose]() {
          await clients.close();
          await administration.pool.query(`drop database ${own.database} with (force)`);
        },
      };
    },
    async [Symbol.asyncDispose]() {
      await administration.close();
      await server.close();
      await rm(dataDir, { recursive: true });
      await rm(folder, { recursive: true });
    },
  };
}
