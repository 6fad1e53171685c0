import { afterEach, describe, expect, it } from 'vitest';
import { all, chunk, gate, startTestEngine, testEngine, testRequest, textOf } from '../testing.ts';
import { RunFailure } from './run-failure.ts';
import type { Outcome } from './run-kind.ts';

type House = Awaited<ReturnType<typeof startTestEngine>>;

const outcome: Outcome = { items: [], details: {}, result: { fine: true } };
/** Resolves when the signal is aborted. */
const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));

describe('worker', () => {
  let house: House | undefined;
  const open = async (...args: Parameters<typeof startTestEngine>) => {
    house = await startTestEngine(...args);
    return house;
  };
  afterEach(async () => {
    await house?.stop();
    house = undefined;
  });

  it('rule 3: should end a run with Done, its status and its result in one', async () => {
    const { engine, database } = await open(async ({ append }) => {
      await append([chunk('text')]);
      return outcome;
    });
    const { runId } = await engine.startOrJoin(testRequest());
    const items = await all(engine.follow(runId, 0));
    expect(items.map(({ kind }) => kind)).toEqual(['LlmChunk', 'Done']);
    expect(await database.prisma.run.findUnique({ where: { id: runId } })).toMatchObject({
      status: 'FINISHED',
      lastSeq: 2,
      result: { fine: true },
      leaseUntil: null,
    });
  });

  it('rule 3: should end a run that fails with its code, and one that breaks with INTERNAL and no secret', async () => {
    const { engine, database } = await open(async ({ subject }) => {
      if (subject === 'known') throw new RunFailure('LLM_CUT', 'The answer ended early.', true);
      throw new Error('a secret detail');
    });
    const known = await engine.startOrJoin(testRequest({ subject: 'known' }));
    expect(await all(engine.follow(known.runId, 0))).toMatchObject([
      { kind: 'Error', payload: { code: 'LLM_CUT', message: 'The answer ended early.', retryable: true } },
    ]);
    const broken = await engine.startOrJoin(testRequest({ subject: 'broken' }));
    const [end] = await all(engine.follow(broken.runId, 0));
    expect(end).toMatchObject({ kind: 'Error', payload: { code: 'INTERNAL' } });
    expect(JSON.stringify(end)).not.toContain('secret');
    const run = await database.prisma.run.findUnique({ where: { id: broken.runId } });
    expect(run).toMatchObject({ status: 'FAILED', errorCode: 'INTERNAL' });
  });

  it('rule 6: should go on when its watchers leave', async () => {
    const begun = gate();
    const watched = gate();
    const { engine } = await open(async ({ append }) => {
      await append([chunk('before ')]);
      begun.open();
      await watched.opened;
      await append([chunk('after')]);
      return outcome;
    });
    const { runId } = await engine.startOrJoin(testRequest());
    await begun.opened;
    const watcher = engine.follow(runId, 0);
    await watcher.next();
    await watcher.return();
    watched.open();
    expect(textOf(await all(engine.follow(runId, 0)))).toBe('before after');
  });

  it('rule 6: should stop a cancelled run, keep what it had, and write nothing behind the end', async () => {
    const begun = gate();
    const stopped = gate<unknown>();
    const { engine, database } = await open(async ({ append, signal }) => {
      await append([chunk('kept')]);
      begun.open();
      await aborted(signal);
      stopped.open(await append([chunk('late')]).catch((error: unknown) => error));
      return outcome;
    });
    const { runId } = await engine.startOrJoin(testRequest());
    await begun.opened;
    expect(await engine.cancel(runId)).toBe(true);
    expect(await stopped.opened).toMatchObject({ why: 'CANCELLED' });
    const items = await all(engine.follow(runId, 0));
    expect(items.map(({ kind }) => kind)).toEqual(['LlmChunk', 'Error']);
    expect(items[1]).toMatchObject({ payload: { code: 'CANCELLED' } });
    expect(await engine.cancel(runId)).toBe(false);
    expect(await database.prisma.run.findUnique({ where: { id: runId } })).toMatchObject({
      status: 'CANCELLED',
      lastSeq: 2,
    });
  });

  it('rule 6: should cancel a run that is still queued, so that it never begins', async () => {
    let began = false;
    const blocked = gate();
    const { engine } = await open(
      async ({ subject }) => {
        if (subject === 'blocker') await blocked.opened;
        else began = true;
        return outcome;
      },
      { concurrency: 1 },
    );
    const blocker = await engine.startOrJoin(testRequest({ subject: 'blocker' }));
    const queued = await engine.startOrJoin(testRequest({ subject: 'queued' }));
    expect(await engine.cancel(queued.runId)).toBe(true);
    blocked.open();
    await all(engine.follow(blocker.runId, 0));
    const next = await engine.startOrJoin(testRequest({ subject: 'blocker' }));
    await all(engine.follow(next.runId, 0));
    expect(began).toBe(false);
    expect((await all(engine.follow(queued.runId, 0))).map(({ kind }) => kind)).toEqual(['Error']);
  });

  it('should do no more runs at once than it has slots, also when many slots ask for one in the same moment', async () => {
    let [now, most] = [0, 0];
    const runs = 12;
    const begun = gate();
    const { engine, database } = await open(
      async ({ append }) => {
        now += 1;
        most = Math.max(most, now);
        await begun.opened;
        await append([chunk('done')]);
        now -= 1;
        return outcome;
      },
      { concurrency: 1 },
    );
    const started = await Promise.all(
      Array.from({ length: runs }, (_, at) => engine.startOrJoin(testRequest({ subject: `${at}` }))),
    );
    begun.open();
    for (const { runId } of started) await all(engine.follow(runId, 0));
    expect(most).toBe(1);
    expect(await database.prisma.run.count({ where: { status: 'FINISHED' } })).toBe(runs);
  });

  it('rule 6: should stop a run that is cancelled on another node', async () => {
    const begun = gate();
    const { engine, database } = await open(async ({ signal }) => {
      begun.open();
      await aborted(signal);
      return outcome;
    });
    const other = testEngine(database);
    const { runId } = await engine.startOrJoin(testRequest());
    await begun.opened;
    await other.cancel(runId);
    expect((await all(engine.follow(runId, 0))).map(({ kind }) => kind)).toEqual(['Error']);
  });

  it('rule 10: should take over from a worker that died, and fence it out', async () => {
    const died = gate();
    const zombie = gate();
    const late = gate<unknown>();
    let executions = 0;
    const { engine, database } = await open(async ({ append }) => {
      executions += 1;
      if (executions === 1) {
        await append([chunk('first ')]);
        died.open();
        await zombie.opened;
        late.open(await append([chunk('zombie')]).catch((error: unknown) => error));
        return outcome;
      }
      await append([chunk('second')]);
      return outcome;
    });
    const { runId } = await engine.startOrJoin(testRequest());
    await died.opened;
    // Its lease ends as it would if nobody prolonged it.
    await database.pool.query(`update run set lease_until = now() where id = $1`, [runId]);
    const items = await all(engine.follow(runId, 0));
    expect(textOf(items)).toBe('first second');
    expect(items.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    zombie.open();
    expect(await late.opened).toMatchObject({ why: 'FENCED' });
    expect(await all(engine.follow(runId, 0))).toEqual(items);
  });

  it('rule 10: should hand its runs over when it stops, so that another node goes on at once', async () => {
    const begun = gate();
    let executions = 0;
    const execute: Parameters<typeof startTestEngine>[0] = async ({ append, signal }) => {
      executions += 1;
      if (executions === 1) {
        await append([chunk('here ')]);
        begun.open();
        await aborted(signal);
        signal.throwIfAborted();
      }
      await append([chunk('there')]);
      return outcome;
    };
    const { engine, database } = await open(execute, { leaseMs: 600_000 });
    const { runId } = await engine.startOrJoin(testRequest());
    await begun.opened;
    await engine.stop();
    const other = testEngine(database, { kinds: [{ kind: 'test', execute }] });
    await other.start();
    expect(textOf(await all(other.follow(runId, 0)))).toBe('here there');
    await other.stop();
  });

  it.each([
    ['a worker that died before it began', `locked_at = now(), locked_by = 'dead', attempts = 1`],
    ['a claim that failed', 'attempts = 1'],
  ])('rule 10: should do a run whose job was used up by %s', async (_how, used) => {
    const { engine, database } = await open(async () => outcome);
    await engine.stop();
    const { runId } = await engine.startOrJoin(testRequest());
    await database.pool.query(`update graphile_worker._private_jobs set ${used} where key = $1`, [
      `${runId}:0`,
    ]);
    const other = testEngine(database, { kinds: [{ kind: 'test', execute: async () => outcome }] });
    await other.start();
    expect((await all(other.follow(runId, 0))).map(({ kind }) => kind)).toEqual(['Done']);
    await other.stop();
  });

  it('rule 10: should go on with a run when the database was away for a moment', async () => {
    let executions = 0;
    const { engine } = await open(
      async ({ append }) => {
        executions += 1;
        await append([chunk(`${executions} `)]);
        await append([chunk('end')], async (transaction) => {
          if (executions === 1) await transaction.query('select pg_terminate_backend(pg_backend_pid())');
        });
        return outcome;
      },
      { leaseMs: 500 },
    );
    const { runId } = await engine.startOrJoin(testRequest());
    const items = await all(engine.follow(runId, 0));
    expect(textOf(items)).toBe('1 2 end');
    expect(items.at(-1)?.kind).toBe('Done');
  });

  it('rule 10: should take runs again after the end of a job could not be reported', async () => {
    const { engine, database } = await open(async () => outcome, { concurrency: 1 });
    await database.pool.query(`
      create sequence refusals;
      create function refuse() returns trigger language plpgsql as $$ begin
        perform nextval('refusals'); raise 'the database is away'; end $$;
      create trigger refuse before delete on graphile_worker._private_jobs execute function refuse()`);
    await engine.startOrJoin(testRequest());
    await expect
      .poll(async () => (await database.pool.query('select is_called from refusals')).rows)
      .toEqual([{ is_called: true }]);
    await database.pool.query('drop trigger refuse on graphile_worker._private_jobs');
    const { runId } = await engine.startOrJoin(testRequest());
    expect((await all(engine.follow(runId, 0))).map(({ kind }) => kind)).toEqual(['Done']);
  });

  it('rule 10: should still be able to stop a run that it took over from itself', async () => {
    const begun = gate();
    const zombie = gate();
    const again = gate();
    let executions = 0;
    const { engine, database } = await open(async ({ signal }) => {
      executions += 1;
      if (executions > 1) {
        again.open();
        await aborted(signal);
        signal.throwIfAborted();
      }
      begun.open();
      await zombie.opened;
      throw new Error('too late');
    });
    const { runId } = await engine.startOrJoin(testRequest());
    await begun.opened;
    await database.pool.query('update run set lease_until = now() where id = $1', [runId]);
    await again.opened;
    zombie.open();
    // The queue forgets the first execution's job once that execution is over.
    await expect
      .poll(async () => (await database.pool.query('select key from graphile_worker.jobs')).rows)
      .toEqual([{ key: `${runId}:1` }]);
    await engine.stop();
    expect(await database.prisma.run.findUnique({ where: { id: runId } })).toMatchObject({ worker: null });
  });
});
