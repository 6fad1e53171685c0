import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createToken } from '../../server/access/tokens.ts';
import { type Database, openDatabase } from '../../server/database/database.ts';
import { checkPurchases, checkRuns } from './check-runs.ts';
import { type Cluster, startCluster } from './cluster.ts';
import { carryLoad } from './load.ts';
import { type Nginx, startNginx } from './nginx.ts';
import { type PaidProvider, startPaidProvider } from './paid-provider.ts';
import { storePeople } from './people.ts';
import { type Postgres, startPostgres } from './postgres.ts';

const places = [0, 1, 2] as const;
/** Runs at once on each node: no two of them can do the whole load. */
const slots = 4;
const people = Array.from({ length: places.length * slots }, (_, index) => `person_${index}`);

describe('three nodes behind nginx on one PostgreSQL', () => {
  /** What is to be let go of, the newest first. */
  const held: AsyncDisposable[] = [];
  const keep = <T extends AsyncDisposable>(thing: T): T => {
    held.unshift(thing);
    return thing;
  };
  let postgres: Postgres;
  let database: Database;
  let provider: PaidProvider;
  let cluster: Cluster;
  let nginx: Nginx;
  let token: string;

  beforeAll(async () => {
    postgres = keep(await startPostgres());
    const options = { dataDir: '', databaseUrl: postgres.url, poolSize: 3, onStage: () => undefined };
    database = await openDatabase(options);
    keep({ [Symbol.asyncDispose]: () => database.close() });
    await storePeople(database, people);
    token = (await createToken(database, { name: 'Load', role: 'ANALYST', days: null })).secret;
    provider = keep(await startPaidProvider());
    const settings = {
      ACCESS: 'tokens',
      BEHIND_PROXY: '1',
      OPENAI_BASE_URL: provider.url,
      RUN_CONCURRENCY: String(slots),
      LLM_CONCURRENCY: String(slots),
      LOG_LEVEL: 'silent',
    };
    cluster = keep(await startCluster(postgres.url, places.length, settings));
    nginx = keep(await startNginx(cluster.ports));
  });
  afterAll(async () => {
    for (const thing of held) await thing[Symbol.asyncDispose]();
  });

  /** Nodes that hold a run, and runs that are held by nobody who is still there. */
  const leases = async (): Promise<{ workers: number; abandoned: number }> => {
    const { rows } = await database.pool.query(
      `select count(distinct worker) filter (where lease_until > now())::int as workers,
         count(*) filter (where lease_until <= now())::int as abandoned from run where ended_at is null`,
    );
    return rows[0];
  };
  /** Resolves once so many nodes work on runs and no run waits for its lease to end. */
  const atWork = (nodes: number) =>
    expect.poll(leases, { timeout: 40_000 }).toEqual({ workers: nodes, abandoned: 0 });

  /** Resolves once every run that is under way now has ended, whoever did it to its end. */
  const endOfAllUnderWay = async () => {
    const { rows } = await database.pool.query('select id from run where ended_at is null');
    const left = 'select count(*)::int as n from run where ended_at is null and id = any($1)';
    const count = () => database.pool.query(left, [rows.map(({ id }) => id)]);
    await expect.poll(async () => (await count()).rows[0].n, { timeout: 40_000 }).toBe(0);
  };

  /** Carries a load, lets something happen to it, and checks everything that came of it. */
  const underLoad = async (name: string, happen: () => Promise<void>) => {
    const over = new AbortController();
    const load = carryLoad(nginx.address, token, name, people, over.signal);
    try {
      await atWork(places.length);
      await happen();
    } finally {
      over.abort();
    }
    const runs = await load;
    expect(runs.length).toBeGreaterThanOrEqual(people.length);
    await checkRuns(database, runs);
    await checkPurchases(database, runs, provider.purchases);
  };

  it('F15, F21 (I1–I7): should lose nothing in a rolling deploy, each node handing its runs over at once', () =>
    underLoad('deploy', async () => {
      for (const place of places) {
        await cluster.node(place).signal('SIGTERM');
        expect((await leases()).workers).toBeLessThan(places.length); // it holds none any more
        await cluster.start(place);
        await atWork(places.length);
      }
    }));

  it('F16, F17, F35 (I1–I7): should lose nothing and buy nothing twice, whatever is killed, paused or restarted', () =>
    underLoad('faults', async () => {
      const reloaded = nginx.reload();
      await cluster.node(0).signal('SIGKILL');
      await cluster.start(0);
      await atWork(places.length);
      await postgres.restart();
      await atWork(places.length);
      await cluster.node(1).signal('SIGSTOP');
      await endOfAllUnderWay();
      await cluster.node(1).signal('SIGCONT');
      await reloaded;
      await atWork(places.length);
    }));
});
