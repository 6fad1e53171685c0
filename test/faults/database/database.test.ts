import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../server/database/testing.ts';
import { importFile } from '../../../server/imports/import-file.ts';
import { ask } from '../../house/clients.ts';
import { goodLines, story } from '../../house/story.ts';
import { answer } from '../../provider/behaviors.ts';
import { type Provider, startProvider } from '../../provider/provider.ts';
import { type Program, startProgram } from '../processes/program.ts';
import { type Item, upTo, watchToEnd } from '../processes/watch.ts';
import { startDatabaseProxy } from '../proxy/database-proxy.ts';
import type { FaultProxy, Toxics } from '../proxy/proxy.ts';

describe('a database that fails', () => {
  let database: TestDatabase;
  let provider: Provider;
  let proxy: FaultProxy;
  let program: Program;
  let toxics: Toxics = {};

  beforeAll(async () => {
    provider = await startProvider((exchange) => answer([...goodLines.join('')], { paceMs: 5 })(exchange));
  });
  afterAll(() => provider.stop());
  beforeEach(async () => {
    database = await createTestDatabase();
    const stream = new Blob([story]).stream();
    const timeZone = 'Asia/Shanghai';
    await importFile({ database, kind: 'BEHAVIORS', fileName: 'x.csv', stream, maxBytes: 1e6, timeZone });
    proxy = await startDatabaseProxy(database.connection, () => toxics);
    const url = new URL(database.url);
    url.searchParams.delete('host');
    url.hostname = '127.0.0.1';
    url.port = String(proxy.port);
    program = await startProgram(url.href, {
      OPENAI_BASE_URL: provider.url,
      LEASE_MS: '1000',
      CHUNK_WINDOW_MS: '0',
      LOG_LEVEL: 'silent',
      RETRY_BASE_MS: '50',
    });
  });
  afterEach(async () => {
    toxics = {};
    await program[Symbol.asyncDispose]();
    await proxy.stop();
    await database.drop();
  });

  const watch = async (saw: (item: Item) => void) => {
    // A client that hears of no success asks again, under the same key.
    const start = () =>
      ask(program.address, 'mutation { startExtraction(userId: "u1", runKey: "once") { id } }');
    let started = await start();
    while (!started.data) started = await start();
    const runId: string = started.data.startExtraction.id;
    const items = await watchToEnd(() => [program.address], runId, saw);
    expect(items.map(({ seq }) => seq)).toEqual(upTo(items.length));
    expect(items.at(-1)).toMatchObject({ __typename: 'Done' });
    const stored = await database.prisma.journalItem.count({ where: { runId } });
    expect(stored).toBe(items.length);
    const sequence = await database.prisma.sequence.findFirstOrThrow({ where: { status: 'CURRENT' } });
    expect(sequence).toMatchObject({ eventCount: 4, coveredCount: 6 });
    return items;
  };
  /** Ends every connection that others have to this database, as a restart or a failover does. */
  const endConnections = (what = '%') =>
    database.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and query ilike $1 and client_port is distinct from inet_client_port()`,
      [what],
    );

  it('F35 (I1, I4, I5): should lose nothing when all its connections are cut in the middle of a run, twice', async () => {
    await watch(({ seq }) => {
      if (seq === 20 || seq === 60) proxy.cutAll();
    });
  });

  it('F25 (I1): should still deliver everything when the connection that hears of news is dead', async () => {
    await watch(({ seq }) => {
      if (seq === 10) void endConnections('listen causeway%');
    });
  });

  it.each([
    ['COMMIT', 'commit'],
    ['an append', 'append-items'],
  ])(
    'F37 (I1, I3, I5): should neither lose nor repeat when a connection is lost right behind %s',
    async (_what, marker) => {
      let cuts = 0;
      toxics = {
        cutBehind(bytes) {
          const mine = cuts < 3 && bytes.includes(marker);
          if (mine) cuts += 1;
          return mine;
        },
      };
      proxy.cutAll(); // so that every connection has the toxic
      await watch(() => undefined);
      expect(cuts).toBe(3);
    },
  );

  it('F37 (I1, I5): should go on when the database was read-only for a moment', async () => {
    const readOnly = (on: boolean) =>
      database.pool.query(
        // The connection may be a new one, which is read-only itself.
        `begin; set transaction read write;
         do $$ begin execute format('alter database %I set default_transaction_read_only = ${on ? 'on' : 'off'}', current_database()); end $$; commit`,
      );
    const cutAndConnected = async () => {
      const { rows } = await database.pool.query('select clock_timestamp() as cut');
      proxy.cutAll();
      await vi.waitUntil(async () => {
        const made = await database.pool.query(
          'select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_start > $1',
          [rows[0].cut],
        );
        return made.rows.length > 0;
      }, 30_000);
    };
    const change = async () => {
      await readOnly(true);
      await cutAndConnected();
      // The connections made meanwhile stay, and take no writes for as long as they live.
      await readOnly(false);
    };
    await new Promise((resolve, reject) => {
      let changed: Promise<void> | undefined;
      watch(({ seq }) => {
        if (seq === 20) changed = change();
        changed?.catch(reject);
      }).then(() => resolve(changed), reject);
    });
  });
});
