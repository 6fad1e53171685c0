import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import type { LocalConnection } from './connection.ts';
import { openEmbedded } from './embedded/embedded.ts';
import { ensureGeneratedClient } from './generate.ts';
import { prepareDatabase } from './prepare.ts';
import { removeLeftovers } from './testing-leftovers.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The test run's PostgreSQL, and the migrated database there that every test database is a copy of. */
    postgres: { connection: LocalConnection; template: string };
  }
}

const TEMPLATE = 'causeway_template';

/** A power cut during the tests may cost the tests' data. */
const quick = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };

/**
 * One PostgreSQL for a whole test run. Each vitest project with this setup calls it: they share the folder of
 * the process, so the later ones adopt the server of the first, and the last one stops it.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const onStage = (line: string) => project.vitest.logger.log(line);
  await ensureGeneratedClient(onStage);
  await removeLeftovers(onStage);
  const dataDir = join(tmpdir(), `causeway-test-${process.pid}`);
  const server = await openEmbedded({ dataDir, settings: quick, onStage: () => undefined });
  const teardown = async () => {
    if (await server.close()) await rm(dataDir, { recursive: true });
  };
  try {
    await ensureTemplate(server.connection);
  } catch (error) {
    await teardown();
    throw error;
  }
  project.provide('postgres', { connection: server.connection, template: TEMPLATE });
  return teardown;
}

async function ensureTemplate(connection: LocalConnection): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [TEMPLATE]);
    if (rowCount === 1) return;
    await client.query(`create database ${TEMPLATE}`);
    await prepareDatabase({ ...connection, database: TEMPLATE });
  } finally {
    await client.end();
  }
}
