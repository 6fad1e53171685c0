import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../server/database/testing.ts';
import { importFile } from '../../../server/imports/import-file.ts';
import { ask } from '../../house/clients.ts';
import { answer, type Behavior, end, pass, stall, stream } from '../../provider/behaviors.ts';
import { createGate } from '../../provider/gate.ts';
import { type Provider, startProvider } from '../../provider/provider.ts';
import * as wire from '../../provider/wire.ts';
import { type Program, startProgram } from './program.ts';
import { csv, first, second } from './two-steps.ts';
import { type Item, upTo, watchToEnd } from './watch.ts';

const leaseMs = 1_000;

describe('a server that is killed', () => {
  let database: TestDatabase;
  let provider: Provider;
  let script: Behavior[];
  const programs: Program[] = [];

  beforeAll(async () => {
    provider = await startProvider((exchange) => (script.shift() ?? stall)(exchange));
  });
  afterAll(() => provider.stop());
  beforeEach(async () => {
    database = await createTestDatabase();
    const stream = new Blob([`user_id,action,timestamp,item_id\n${csv}\n`]).stream();
    const timeZone = 'Asia/Shanghai';
    await importFile({ database, kind: 'BEHAVIORS', fileName: 'x.csv', stream, maxBytes: 1e6, timeZone });
  });
  afterEach(async () => {
    await Promise.all(programs.splice(0).map((program) => program[Symbol.asyncDispose]()));
    await database.drop();
  });

  const start = async (settings: NodeJS.ProcessEnv = {}) => {
    const program = await startProgram(database.url, {
      OPENAI_BASE_URL: provider.url,
      LEASE_MS: String(leaseMs),
      CHUNK_WINDOW_MS: '0',
      LOG_LEVEL: 'silent',
      ...settings,
    });
    programs.push(program);
    return program;
  };
  const extract = async ({ address }: Program): Promise<string> => {
    const { data } = await ask(address, 'mutation { startExtraction(userId: "u1") { id } }');
    return data.startExtraction.id;
  };
  /** Resolves once the provider was asked so often since `from`. */
  const asked = (times: number, from = 0) =>
    expect.poll(() => provider.requests.length - from, { timeout: 20_000 }).toBe(times);

  /** Lets nobody append to a journal until it lets go; leases are prolonged meanwhile. */
  const holdJournals = async () => {
    const client = new pg.Client(database.url);
    await client.connect();
    await client.query('begin');
    await client.query('lock table journal_item in share mode');
    const waiting = async () => {
      const { rows } = await client.query(
        `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return rows[0].n as number;
    };
    return { waiting, letGo: () => client.end() };
  };

  const check = async (runId: string, items: readonly Item[]) => {
    expect(items.map(({ seq }) => seq)).toEqual(upTo(items.length)); // I1, I3
    expect(items.filter(({ __typename }) => __typename === 'Done')).toHaveLength(1); // I5
    const run = await database.prisma.run.findUniqueOrThrow({ where: { id: runId } });
    expect(run).toMatchObject({ status: 'FINISHED', lastSeq: items.length });
    const sequence = await database.prisma.sequence.findFirstOrThrow({ where: { status: 'CURRENT' } });
    expect(sequence).toMatchObject({ eventCount: 2, coveredCount: 80 });
  };

  interface Point {
    readonly what: string;
    /** What the provider does, request by request. */
    readonly script: () => Behavior[];
    /** Brings a node to the point where it is killed. */
    readonly reach: (
      program: Program,
      from: number,
    ) => Promise<{ runId: string; letGo?: () => Promise<void> }>;
    /** Requests in all: a finished step is asked for once. */
    readonly calls: number;
  }

  const cut = stream(wire.role(), wire.text(first.slice(0, 9)), stall);
  const gate = createGate();
  const points: readonly Point[] = [
    {
      what: 'before the run is claimed',
      script: () => [answer([first]), answer([second])],
      async reach(program) {
        // No slot is free: the one there is waits for the provider, for another user.
        await database.pool.query(
          `insert into run (id, kind, subject, principal, input, exclusive_key) values
             (gen_random_uuid(), 'extractEvents', 'u1', 'local', '{"language": "ZH", "regenerate": false}', 'extractEvents:u1')`,
        );
        const { id } = await database.prisma.run.findFirstOrThrow();
        await program.signal('SIGSTOP'); // it may have seen the row or not; it does nothing more
        return { runId: id };
      },
      calls: 2,
    },
    {
      what: 'after the provider took the request and before its first byte',
      script: () => [stall, answer([first]), answer([second])],
      async reach(program, from) {
        const runId = await extract(program);
        await asked(1, from);
        return { runId };
      },
      calls: 3,
    },
    {
      what: 'between a chunk and its commit',
      script: () => [
        stream(wire.role(), pass(gate), wire.text(first), stall),
        answer([first]),
        answer([second]),
      ],
      async reach(program, from) {
        const runId = await extract(program);
        await asked(1, from);
        const journals = await holdJournals();
        gate.open();
        await expect.poll(journals.waiting, { timeout: 10_000 }).toBeGreaterThan(0);
        return { runId, letGo: journals.letGo };
      },
      calls: 3,
    },
    {
      what: 'between its steps',
      script: () => [answer([first]), stall, answer([second])],
      async reach(program, from) {
        const runId = await extract(program);
        await asked(2, from);
        return { runId };
      },
      calls: 3,
    },
    {
      what: 'between the last chunk and Done',
      script: () => [
        answer([first]),
        stream(wire.role(), wire.text(second), pass(gate), wire.finish(), wire.done(), end),
      ],
      async reach(program, from) {
        const runId = await extract(program);
        await asked(2, from);
        await expect.poll(() => database.prisma.event.count(), { timeout: 10_000 }).toBe(2);
        const journals = await holdJournals();
        gate.open();
        await expect.poll(journals.waiting, { timeout: 10_000 }).toBeGreaterThan(0);
        return { runId, letGo: journals.letGo };
      },
      calls: 2, // every row is covered: nothing is left to ask for
    },
  ];

  it.each(points)(
    'F16 (I1, I3, I5, I7): should lose nothing and buy nothing twice when it is killed $what',
    async (point) => {
      const from = provider.requests.length;
      script = point.script();
      const program = await start();
      const { runId, letGo } = await point.reach(program, from);
      await program.signal('SIGKILL');
      await letGo?.();
      const next = await start();
      const items = await watchToEnd(() => [next.address], runId);
      await check(runId, items);
      expect(provider.requests.length - from).toBeLessThanOrEqual(point.calls);
    },
  );

  it('F16 (I1, I3, I5, I7): should lose nothing when it is killed twice in a burst', async () => {
    const from = provider.requests.length;
    script = [answer([first]), cut, cut, answer([second])];
    const one = await start();
    const runId = await extract(one);
    await asked(2, from);
    await one.signal('SIGKILL');
    const two = await start();
    await asked(3, from);
    await two.signal('SIGKILL');
    const three = await start();
    await check(runId, await watchToEnd(() => [three.address], runId));
    expect(provider.requests.length - from).toBe(4);
  });

  it('F17 (I6): should write nothing when it was paused for longer than its lease and wakes', async () => {
    const from = provider.requests.length;
    script = [stream(wire.role(), pass(gate), wire.text(first), stall), answer([first]), answer([second])];
    const zombie = await start();
    const runId = await extract(zombie);
    await asked(1, from);
    const other = await start();
    await zombie.signal('SIGSTOP');
    const items = await watchToEnd(() => [other.address], runId);
    await zombie.signal('SIGCONT');
    gate.open();
    expect(await provider.requests[from]?.closedByClient).toBe(true); // it learnt that it lost, and let go
    await check(runId, items);
    const { rows } = await database.pool.query(
      'select count(*)::int as n from journal_item where run_id = $1',
      [runId],
    );
    expect(rows[0].n).toBe(items.length);
  });

  it('F15 (I1, I7): should hand its runs over when it is told to stop, and not let them wait for the lease', async () => {
    const from = provider.requests.length;
    script = [answer([first]), cut, answer([second])];
    const settings = { LEASE_MS: '60000' };
    const one = await start(settings);
    const runId = await extract(one);
    await asked(2, from);
    const two = await start(settings);
    const watched = watchToEnd(() => [two.address], runId);
    await one.signal('SIGTERM');
    await check(runId, await watched);
  });

  it('F07, F40 (I5): should let another node watch a run and stop it, with the call to the provider', async () => {
    const from = provider.requests.length;
    script = [cut];
    const one = await start();
    const runId = await extract(one);
    await asked(1, from);
    const two = await start();
    const watched = watchToEnd(() => [two.address], runId);
    const { data } = await ask(two.address, `mutation { cancelRun(runId: "${runId}") { status } }`);
    expect(data.cancelRun.status).toBe('CANCELLED');
    expect((await watched).at(-1)).toMatchObject({ __typename: 'Error', code: 'CANCELLED' });
    expect(await provider.requests[from]?.closedByClient).toBe(true);
  });

  it('F40 (I5): should be cancelled while its node is dead, and stay so', async () => {
    const from = provider.requests.length;
    script = [cut];
    const one = await start();
    const runId = await extract(one);
    await asked(1, from);
    await one.signal('SIGKILL');
    const two = await start({ RUN_CONCURRENCY: '1' });
    await ask(two.address, `mutation { cancelRun(runId: "${runId}") { status } }`);
    const items = await watchToEnd(() => [two.address], runId);
    expect(items.map(({ seq }) => seq)).toEqual(upTo(items.length));
    expect(items.at(-1)).toMatchObject({ __typename: 'Error', code: 'CANCELLED' });
  });

  it('F19 (I6): should start one run when two nodes are asked at once', async () => {
    script = [answer([first]), answer([second])];
    const [one, two] = await Promise.all([start(), start()]);
    const key = (program: Program | undefined, runKey: string) =>
      ask(program?.address ?? '', `mutation { startExtraction(userId: "u1", runKey: "${runKey}") { id } }`);
    const answers = await Promise.all([
      key(one, 'a'),
      key(two, 'a'),
      key(one, 'b'),
      key(two, 'c'),
      key(two, 'a'),
    ]);
    const ids = new Set(answers.map(({ data }) => data.startExtraction.id));
    expect(ids.size).toBe(1);
    const [runId = ''] = ids;
    await check(runId, await watchToEnd(() => [two?.address ?? ''], runId));
  });

  it('F20 (I1, I3): should bring three hundred watchers to the end who all come back at once', async () => {
    const from = provider.requests.length;
    script = [cut, answer([first]), answer([second])];
    const one = await start();
    const runId = await extract(one);
    await asked(1, from);
    let addresses = [one.address];
    const watchers = Array.from({ length: 300 }, () => watchToEnd(() => addresses, runId));
    await one.signal('SIGKILL');
    const two = await start();
    addresses = [two.address];
    const [items = [], ...others] = await Promise.all(watchers);
    await check(runId, items);
    for (const held of others) expect(held).toEqual(items);
  });
});
