import pino from 'pino';
import { loadConfig } from '../../server/config.ts';
import type { ImportKind } from '../../server/database/generated/prisma/client.ts';
import { createTestDatabase, type TestDatabase } from '../../server/database/testing.ts';
import { openHouse } from '../../server/house.ts';
import { importFile } from '../../server/imports/import-file.ts';

/** The zone in which the tests' bare times are read. */
const timeZone = 'Asia/Shanghai';

export interface TestHouse {
  readonly address: string;
  readonly database: TestDatabase;
  /** Imports a CSV text. */
  load(kind: ImportKind, csv: string): Promise<void>;
  /** Ends this node; the database stays. */
  stop(): Promise<void>;
  /** Ends this node and removes the database. */
  close(): Promise<void>;
}

/** Opens a node as `npm start` does, on a database of its own or on one that another node uses. Settings go by their names. */
export async function openTestHouse(
  settings: NodeJS.ProcessEnv = {},
  shared?: TestDatabase,
  log = pino({ level: 'silent' }),
): Promise<TestHouse> {
  const database = shared ?? (await createTestDatabase());
  const config = loadConfig({
    PORT: '0',
    TIME_ZONE: timeZone,
    OFFLINE_TOKENS_PER_SECOND: '0',
    RETRY_BASE_MS: '20',
    ...settings,
  });
  const house = await openHouse({
    config,
    database,
    log,
    version: 'test',
    pageFolder: 'dist/client',
  });
  return {
    address: house.address,
    database,
    async load(kind, csv) {
      const stream = new Blob([csv]).stream();
      await importFile({ database, kind, fileName: 'test.csv', stream, maxBytes: 1_000_000, timeZone });
    },
    stop: () => house.close(),
    async close() {
      await house.close();
      await database.drop();
    },
  };
}
