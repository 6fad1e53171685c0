import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backUp } from '../../server/backup/backup.ts';
import { restore } from '../../server/backup/restore.ts';
import { migrationsFolder, readMigrations } from '../../server/database/migrations.ts';
import { createTestDatabase } from '../../server/database/testing.ts';
import { ask, overSse, transports } from '../house/clients.ts';
import { extract, follow, itemsOf } from '../house/run-items.ts';
import { openRestoredHouse } from './restored-house.ts';

interface KeptItem {
  readonly __typename: string;
  readonly seq: number;
  readonly cursor: string;
  readonly text?: string;
}

interface Kept {
  readonly user_0001: { readonly runId: string; readonly items: readonly KeptItem[] };
  readonly user_0005: { readonly runId: string };
  readonly user_0006: { readonly runId: string };
  readonly user_0007: { readonly runId: string; readonly cursor: string; readonly seq: number };
}

describe('a database of the first release', () => {
  let house: Awaited<ReturnType<typeof openRestoredHouse>>;
  /** What its clients were sent, and the cursors that they hold. */
  let kept: Kept;

  beforeAll(async () => {
    kept = JSON.parse(await readFile(new URL('first-release.json', import.meta.url), 'utf8'));
    house = await openRestoredHouse('first-release.backup');
  });

  afterAll(() => house.close());

  it('should be brought to this version, and to the same tables as a new one', async () => {
    expect(house.migrated).toBe((await readMigrations(migrationsFolder)).length - 1);
    const fresh = await createTestDatabase();
    const columns = `select table_name, column_name, data_type, udt_name, is_nullable, column_default
      from information_schema.columns where table_schema = 'public' order by 1, 2`;
    const indexes = `select indexdef from pg_indexes where schemaname = 'public' order by 1`;
    for (const question of [columns, indexes])
      expect((await house.database.pool.query(question)).rows).toEqual(
        (await fresh.pool.query(question)).rows,
      );
    await fresh.drop();
  });

  it('should show its sequences with events, evidence and coverage', async () => {
    const { data } = await ask(
      house.address,
      `{ user(id: "user_0001") { sequences { edges { node { version status eventCount coverage
          events(first: 100) { edges { node { type { zh en } start evidence { id } } } } } } } } }`,
    );
    const [{ node }] = data.user.sequences.edges;
    expect(node).toMatchObject({ version: 1, status: 'CURRENT' });
    expect(node.coverage).toBeGreaterThan(0.5);
    expect(node.events.edges).toHaveLength(node.eventCount);
    for (const { node: event } of node.events.edges) expect(event.evidence).not.toEqual([]);
  });

  it('should show the rows that its import refused', async () => {
    const { data } = await ask(
      house.address,
      `{ imports(first: 1) { edges { node { fileName status rejected errors(first: 9) { edges { node { line column reason } } } } } } }`,
    );
    expect(data.imports.edges[0].node).toMatchObject({
      fileName: 'odd.csv',
      status: 'FINISHED',
      rejected: 1,
    });
    expect(data.imports.edges[0].node.errors.edges).toEqual([
      { node: { line: 3, column: 'timestamp', reason: '"not a time" is not a time between 1970 and 2100.' } },
    ]);
  });

  it.each(transports)('rule 5: F21 should go on behind an old cursor over $name', async ({ subscribe }) => {
    const { runId, items: old } = kept.user_0001;
    const middle = old[Math.floor(old.length / 2)];
    const variables = { runId, after: middle?.cursor };
    const items = await itemsOf(subscribe(house.address, follow, variables));
    expect(items.map(({ __typename, seq, cursor, text }) => ({ __typename, seq, cursor, text }))).toEqual(
      old.slice(old.length / 2 + 1).map((item) => ({ text: undefined, ...item })),
    );
  });

  it('rule 8: F21 should join an old run by its old key', async () => {
    const { runId, items: old } = kept.user_0001;
    const variables = { userId: 'user_0001', runKey: 'first-user_0001' };
    const items = await itemsOf(overSse(house.address, extract, variables));
    expect(items.map(({ cursor }) => cursor)).toEqual(old.map(({ cursor }) => cursor));
    expect(items.at(-1).run.id).toBe(runId);
  });

  it('rule 10: should bring a run to its end that was cut in the first release', async () => {
    const { runId, cursor, seq } = kept.user_0007;
    expect(house.unfinished).toEqual([runId]);
    const items = await itemsOf(overSse(house.address, follow, { runId, after: cursor }));
    expect(items.map((item) => item.seq)).toEqual(items.map((_, n) => seq + 1 + n));
    expect(items.at(-1)).toMatchObject({ __typename: 'Done', sequence: { status: 'CURRENT' } });
  });

  it('should keep what was cancelled and what failed as it was, and do it again when asked', async () => {
    const { data } = await ask(
      house.address,
      `query ($a: ID!, $b: ID!) { cancelled: run(id: $a) { status } failed: run(id: $b) { status errorCode } }`,
      { a: kept.user_0005.runId, b: kept.user_0006.runId },
    );
    expect(data).toEqual({
      cancelled: { status: 'CANCELLED' },
      failed: { status: 'FAILED', errorCode: 'LLM_UNAVAILABLE' },
    });
    const retry = `mutation ($id: ID!) { retryRun(runId: $id) { id } }`;
    for (const { runId } of [kept.user_0005, kept.user_0006]) {
      const { data: again } = await ask(house.address, retry, { id: runId });
      const items = await itemsOf(overSse(house.address, follow, { runId: again.retryRun.id }));
      expect(items.at(-1).__typename).toBe('Done');
    }
  });

  it('should be backed up and restored again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cw-upgrade-'));
    const file = join(folder, 'again.backup');
    const migrations = await readMigrations(migrationsFolder);
    const { connection } = house.database;
    const { rows } = await backUp({ connection, file, version: '0.1.0', migrations });
    const copy = await createTestDatabase();
    const restored = await restore({ connection: copy.connection, file, replace: false, migrations });
    expect(restored).toMatchObject({ rows, migrated: 0 });
    await copy.drop();
    await rm(folder, { recursive: true });
  });
});
