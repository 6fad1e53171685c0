import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../server/database/testing.ts';
import { importFile } from '../../../server/imports/import-file.ts';
import { ask } from '../../house/clients.ts';
import { answer, end, pass, stream } from '../../provider/behaviors.ts';
import { createGate } from '../../provider/gate.ts';
import { type Provider, startProvider } from '../../provider/provider.ts';
import * as wire from '../../provider/wire.ts';
import { type Program, startProgram } from './program.ts';
import { csv, first, second } from './two-steps.ts';
import { upTo, watchToEnd } from './watch.ts';

describe('a server that is paused', () => {
  const programs: Program[] = [];
  let database: TestDatabase;
  let provider: Provider;
  beforeEach(async () => {
    database = await createTestDatabase();
    const stream = new Blob([`user_id,action,timestamp,item_id\n${csv}\n`]).stream();
    const timeZone = 'Asia/Shanghai';
    await importFile({ database, kind: 'BEHAVIORS', fileName: 'x.csv', stream, maxBytes: 1e6, timeZone });
  });
  afterEach(async () => {
    await Promise.all(programs.splice(0).map((program) => program[Symbol.asyncDispose]()));
    await provider.stop();
    await database.drop();
  });

  const start = async () => {
    const settings = { OPENAI_BASE_URL: provider.url, LOG_LEVEL: 'silent' };
    const program = await startProgram(database.url, settings);
    programs.push(program);
    return program;
  };
  /** How many of this database wait for a lock, or sit idle in a transaction. */
  const count = async (condition: string) => {
    const { rows } = await database.pool.query(
      `select count(*)::int as n from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and ${condition}`,
    );
    return rows[0].n as number;
  };

  it('F17, F35 (I1, I6): should hold up nobody when it is paused in the middle of a transaction', async () => {
    const gate = createGate();
    provider = await startProvider([
      answer([first]),
      stream(wire.role(), wire.text(second), pass(gate), wire.finish(), wire.done(), end),
    ]);
    const zombie = await start();
    const { data } = await ask(zombie.address, 'mutation { startExtraction(userId: "u1") { id } }');
    const runId: string = data.startExtraction.id;
    await expect.poll(() => database.prisma.event.count(), { timeout: 60_000 }).toBe(2);
    // The transaction of the run's end waits for its row; when it gets it, there is nobody to go on.
    const holder = new pg.Client(database.url);
    await holder.connect();
    await holder.query('begin');
    await holder.query('select from run where id = $1 for update', [runId]);
    gate.open();
    await expect
      .poll(() => count(`wait_event_type = 'Lock' and query like '%with want as%'`), { timeout: 20_000 })
      .toBeGreaterThan(0);
    await zombie.signal('SIGSTOP');
    await holder.end();
    await expect.poll(() => count(`state = 'idle in transaction'`), { timeout: 20_000 }).toBe(1);
    const other = await start();
    const items = await watchToEnd(() => [other.address], runId);
    await zombie.signal('SIGCONT');
    expect(items.map(({ seq }) => seq)).toEqual(upTo(items.length));
    const run = await database.prisma.run.findUniqueOrThrow({ where: { id: runId } });
    expect(run).toMatchObject({ status: 'FINISHED', lastSeq: items.length });
    expect(provider.requests).toHaveLength(2);
  });
});
