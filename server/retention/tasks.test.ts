import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import { deleteInPieces, PIECE } from './delete-old.ts';
import { retentionTasks } from './tasks.ts';

describe('retentionTasks', () => {
  let database: TestDatabase;
  const { signal } = new AbortController();

  beforeAll(async () => {
    database = await createTestDatabase();
    // In each table one row that is old enough, and one that is not.
    await database.pool.query(`
      insert into llm_answer (request_hash, text, created_at) values
        ('old', 'said', now() - interval '91 days'), ('new', 'said', now() - interval '89 days');
      insert into import (id, kind, file_name, status, ended_at) values
        (1, 'BEHAVIORS', 'old.csv', 'FINISHED', now() - interval '91 days'),
        (2, 'BEHAVIORS', 'new.csv', 'FINISHED', now() - interval '89 days'), (3, 'BEHAVIORS', 'now.csv', 'RUNNING', null);
      insert into import_error (import_id, line, "column", reason, code, "values", row)
        select id, 7, 'timestamp', '"x" is no time', 'NO_SUCH_TIME', '{x}', 'ann,x' from import;
      insert into audit_entry (at, principal, role, action) values
        (now() - interval '366 days', 'ann', 'ADMIN', 'old'), (now() - interval '364 days', 'ann', 'ADMIN', 'new');
      insert into alert (kind, subject, value, threshold, raised_at, cleared_at) values
        ('BUDGET', 'old', 1, 1, now() - interval '366 days', now()), ('BUDGET', 'holds', 1, 1, now() - interval '366 days', null),
        ('BUDGET', 'new', 1, 1, now() - interval '364 days', now());
      insert into access_token (id, principal, role, hash) values (1, 'ann', 'ADMIN', 'a');
      insert into session (id, token_id, refresh_hash, until) values
        ('00000000-0000-0000-0000-000000000001', 1, 'old', now() - interval '1 minute'),
        ('00000000-0000-0000-0000-000000000002', 1, 'new', now() + interval '1 hour');
      insert into session_pass (hash, session_id, until)
        select s.refresh_hash || p.hash, s.id, p.until from session s,
          (values ('-old', now() - interval '1 minute'), ('-new', now() + interval '1 hour')) p(hash, until);
    `);
  });
  afterAll(() => database.drop());

  const column = async (sql: string) => (await database.pool.query(sql)).rows.map(({ it }) => it);

  it('should delete what is older than its setting, and nothing else', async () => {
    const deleted: Record<string, number> = {};
    for (const { what, run } of retentionTasks({ LEDGER_TEXT_DAYS: 90, AUDIT_DAYS: 365 }))
      deleted[what] = await run(database.pool, signal);
    expect(deleted).toEqual({
      'answers of the model': 1,
      'quotes of refused rows': 1,
      'audit entries': 1,
      alerts: 1,
      'passes of sessions': 2,
      sessions: 1,
    });
    expect(await column('select request_hash as it from llm_answer')).toEqual(['new']);
    expect(await column('select action as it from audit_entry')).toEqual(['new']);
    expect(await column('select subject as it from alert order by 1')).toEqual(['holds', 'new']);
    expect(await column('select refresh_hash as it from session')).toEqual(['new']);
    expect(await column('select hash as it from session_pass')).toEqual(['new-new']);
    expect(await column('select import_id || row as it from import_error order by 1')).toEqual([
      '1',
      '2ann,x',
      '3ann,x',
    ]);
    expect(await column('select code || line || "column" as it from import_error')).toEqual(
      Array(3).fill('NO_SUCH_TIME7timestamp'),
    );
  });

  it('should find nothing the second time', async () => {
    for (const { run } of retentionTasks({ LEDGER_TEXT_DAYS: 90, AUDIT_DAYS: 365 }))
      expect(await run(database.pool, signal)).toBe(0);
  });

  it('should delete in pieces, and stop between two of them', async () => {
    await database.pool.query(
      `insert into audit_entry (at, principal, role, action)
       select now() - interval '400 days', 'ann', 'ADMIN', 'many' from generate_series(1, $1)`,
      [2 * PIECE + 1],
    );
    const stopping = new AbortController();
    const stopsAfterOne = Object.assign(Object.create(database.pool), {
      async query(...args: Parameters<typeof database.pool.query>) {
        const result = await database.pool.query(...args);
        stopping.abort();
        return result;
      },
    });
    const sql = `delete from audit_entry where id in (select id from audit_entry where action = $2 limit $1)`;
    expect(await deleteInPieces(stopsAfterOne, sql, ['many'], stopping.signal)).toBe(PIECE);
    expect(await deleteInPieces(database.pool, sql, ['many'], signal)).toBe(PIECE + 1);
  });
});
