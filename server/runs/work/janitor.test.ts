import { EventEmitter, once } from 'node:events';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../database/connect.ts';
import { createTestDatabase, type TestDatabase } from '../../database/testing.ts';
import { Janitor, type UpkeepTask } from './janitor.ts';

const log = pino({ level: 'silent' });

describe('Janitor', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('should do every task, whatever becomes of the others', async () => {
    const done: string[] = [];
    const task = (what: string): UpkeepTask => ({
      what,
      async run() {
        done.push(what);
        if (what === 'broken') throw new Error(what);
        return 1;
      },
    });
    await new Janitor(database.pool, log, [task('one'), task('broken'), task('two')]).clean();
    expect(done).toEqual(['one', 'broken', 'two']);
  });

  it('should do with one connection, which may be the only one there is', async () => {
    const { pool, close } = connect(database.connection, 1);
    let asked = 0;
    const task: UpkeepTask = {
      what: 'asking',
      async run(client) {
        await client.query('select 1');
        asked += 1;
        return 0;
      },
    };
    await new Janitor(pool, log, [task]).clean();
    expect(asked).toBe(1);
    await close();
  });

  it('should work on one node at a time', async () => {
    const slow = new EventEmitter();
    let rounds = 0;
    const task: UpkeepTask = {
      what: 'slow',
      async run() {
        rounds += 1;
        const released = once(slow, 'release');
        slow.emit('begun');
        await released;
        return 0;
      },
    };
    const round = async (meanwhile: () => Promise<void>) => {
      const begun = once(slow, 'begun');
      const cleaned = new Janitor(database.pool, log, [task]).clean();
      await begun;
      await meanwhile();
      slow.emit('release');
      await cleaned;
    };
    await round(() => new Janitor(database.pool, log, [task]).clean());
    expect(rounds).toBe(1);
    await round(async () => undefined);
    expect(rounds).toBe(2);
  });

  it('should tell a task that the node stops, and begin no other', async () => {
    let others = 0;
    const janitor = new Janitor(database.pool, log, [
      {
        what: 'long',
        run: (_client, signal) =>
          new Promise((resolve) => {
            signal.addEventListener('abort', () => resolve(0));
            void janitor.stop();
          }),
      },
      {
        what: 'other',
        async run() {
          others += 1;
          return 0;
        },
      },
    ]);
    await janitor.clean();
    expect(others).toBe(0);
  });
});
