import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import { eraseUser } from './erase-user.ts';

const engine = { cancel: async () => true };
const batch = '00000000-0000-0000-0000-000000000001';

/** Two people with a word of their own each, and a batch whose journal tells of both. */
const rows = `
  insert into "user" (id) values ('person_one'), ('person_two');
  insert into behavior (user_id, at, text, digest) values
    ('person_one', '2026-01-15', 'bought a quince', '\\x01'), ('person_two', '2026-01-15', 'sold a medlar', '\\x02');
  insert into cohort (name, filter) values ('who sold a medlar', '{}');
  insert into run (id, kind, principal, input, status, last_seq, ended_at)
    values ('${batch}', 'extractEventsBatch', 'ann', '{}', 'FINISHED', 1, now());
  insert into journal_item (run_id, seq, kind, at, payload)
    values ('${batch}', 1, 'Progress', now(), '{"details": {"members": ["person_one", "person_two"]}}')`;

describe('eraseUser', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase();
    await database.pool.query(rows);
  });
  afterEach(() => database.drop());

  const columnOf = async (sql: string) => (await database.pool.query(sql)).rows.map(({ it }) => it);

  /** Has a row for itself until it lets go. */
  const hold = async (sql: string) => {
    const client = new pg.Client(database.url);
    await client.connect();
    await client.query('begin');
    await client.query(`${sql} for update`);
    return () => client.end();
  };

  /** How many wait for what somebody else holds: what they ask, or where they wait, is like this. */
  const waiting = async (like = '%') => {
    const [count] = await columnOf(
      `select count(*)::int as it from pg_stat_activity where datname = current_database()
         and wait_event_type = 'Lock' and (wait_event like '${like}' or query like '${like}')`,
    );
    return count;
  };

  it('should leave no name that another erasure at the same time has read', async () => {
    const letJournalGo = await hold('select from journal_item');
    const letCohortGo = await hold('select from cohort');
    let oneIsErased = false;
    const one = eraseUser(database, engine, 'person_one').then(() => {
      oneIsErased = true;
    });
    await expect.poll(waiting).toBe(1);
    const two = eraseUser(database, engine, 'person_two');
    await expect.poll(waiting).toBe(2);
    await letJournalGo();
    await expect.poll(() => waiting('%"cohort"%')).toBe(1);
    // The first one has come to its end, or waits for the second.
    await expect.poll(async () => oneIsErased || (await waiting('advisory')) === 1).toBe(true);
    await letCohortGo();
    await Promise.all([one, two]);
    expect(await columnOf(`select payload -> 'details' -> 'members' as it from journal_item`)).toEqual([
      ['[erased]', '[erased]'],
    ]);
    expect(await columnOf('select name as it from cohort')).toEqual(['who [erased]']);
    expect(await columnOf('select id as it from "user"')).toEqual([]);
  });

  it('should leave nothing of what was begun after its last look found nothing', async () => {
    const letPersonGo = await hold(`select from "user" where id = 'person_two'`);
    const erasing = eraseUser(database, engine, 'person_two');
    await expect.poll(() => waiting('%delete from "user"%')).toBe(1);
    await database.pool.query(`insert into cohort (name, filter) values ('late of person_two', '{}')`);
    await letPersonGo();
    await erasing;
    expect(await columnOf('select name as it from cohort order by 1')).toEqual([
      'late of [erased]',
      'who [erased]',
    ]);
  });

  it('should go on when it is asked again after it was cut off between two looks', async () => {
    let looks = 0;
    const cutOff = Object.assign(Object.create(database.pool), {
      query: database.pool.query.bind(database.pool),
      async connect() {
        looks += 1;
        if (looks > 1) throw new Error('The server was killed.');
        return database.pool.connect();
      },
    });
    await expect(eraseUser({ ...database, pool: cutOff }, engine, 'person_two')).rejects.toThrow('killed');
    // What was under way has written once more.
    await database.pool.query(`insert into cohort (name, filter) values ('again of person_two', '{}')`);
    await eraseUser(database, engine, 'person_two');
    expect(await columnOf('select name as it from cohort order by 1')).toEqual([
      'again of [erased]',
      'who [erased]',
    ]);
    expect(await columnOf('select id as it from "user"')).toEqual(['person_one']);
  });
});
