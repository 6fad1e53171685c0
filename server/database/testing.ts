import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { connect } from './connect.ts';
import { type LocalConnection, urlOf } from './connection.ts';
import type { Database } from './database.ts';

/** A database of its own for a test, migrated and empty. */
export interface TestDatabase extends Database {
  /** Its address, for other processes. */
  readonly url: string;
  /** Closes it and removes it, whoever else is still connected. */
  drop(): Promise<void>;
}

/** Copies the run's template database; takes some 50 ms. The caller drops it. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { connection: server, template } = inject('postgres');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(server, `create database ${name} template ${template}`);
  const connection = { ...server, database: name };
  const clients = connect(connection, 10);
  return {
    ...clients,
    connection,
    embedded: false,
    description: `test database ${name}`,
    url: urlOf(connection),
    async drop() {
      await clients.close();
      await administer(server, `drop database ${name} with (force)`);
    },
  };
}

async function administer(server: LocalConnection, sql: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
