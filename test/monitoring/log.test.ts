import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../server/monitoring/log/create-log.ts';
import { ask, overSse } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { extract, itemsOf, itemsUntil } from '../house/run-items.ts';
import { answer, type Behavior, stall, stream } from '../provider/behaviors.ts';
import { type Provider, startProvider } from '../provider/provider.ts';
import { refuse } from '../provider/refusals.ts';
import * as wire from '../provider/wire.ts';

/** Stands in everything that is somebody's own: names, rows, profiles, answers, keys, tokens. */
const mark = 'XYZZY';

const behaviors = `user_id,action,timestamp,item_id,app_id,behavior_text
u_${mark},browse,2026-01-15 10:00:05,item ${mark},app ${mark},
u_${mark},,2026-01-15 10:03:11,,,text of ${mark}
b_${mark},browse,2026-01-15 10:00:05,item ${mark},,
`;
const profiles = `user_id,age,city,occupation\nu_${mark},34,city of ${mark},doctor ${mark}\n`;
const line = `u_${mark}|看车|2026-01-15 10:00|${mark}|engagement|1-2\n`;

describe('the log', () => {
  let provider: Provider;
  let house: TestHouse;
  let script: Behavior[] = [];
  let text = '';
  const lines = () =>
    text
      .split('\n')
      .filter((written) => written !== '')
      .map((written) => JSON.parse(written));
  const about = (runId: string) => lines().filter((written) => written.runId === runId);

  beforeAll(async () => {
    provider = await startProvider((exchange) => (script.shift() ?? refuse(500))(exchange));
    const log = createLog('trace', {
      write: (written) => {
        text += written;
      },
    });
    const settings = {
      OPENAI_BASE_URL: provider.url,
      OPENAI_API_KEY: `sk-${mark}`,
      METRICS_TOKEN: `${mark}-of-sixteen`,
      RETRY_BASE_MS: '10',
    };
    house = await openTestHouse(settings, undefined, log);
    await house.load('BEHAVIORS', behaviors);
    await house.load('PROFILES', profiles);
  });
  afterAll(async () => {
    await house.close();
    await provider.stop();
  });

  const run = async (userId: string, ...behaving: Behavior[]) => {
    script = behaving;
    const items = await itemsOf(overSse(house.address, extract, { userId, regenerate: true }));
    return { runId: String(items[0]?.runId), last: items.at(-1) };
  };

  it('should tell the story of a run by its id: claimed, a step failed and tried again, ended', async () => {
    const echo = refuse(503, { message: `your prompt was: ${mark}` });
    const { runId } = await run(`u_${mark}`, echo, answer([line]));
    await expect.poll(() => about(runId).at(-1)?.msg).toBe('a run ended');
    expect(about(runId).filter(({ level }) => level >= 30)).toMatchObject([
      { msg: 'a run was claimed', kind: 'extractEvents', epoch: 1, lane: 'INTERACTIVE' },
      { msg: 'a call of the model gave no complete answer', step: 1, attempt: 1, code: 'LLM_UNAVAILABLE' },
      { msg: 'a step failed and is tried again', step: 1, attempt: 1, code: 'LLM_UNAVAILABLE', epoch: 1 },
      { msg: 'a run was claimed', kind: 'extractEvents', epoch: 2 },
      { msg: 'a run ended', status: 'FINISHED', epoch: 2 },
    ]);
  });

  it('should tell that a run failed, and with which code', async () => {
    const { runId } = await run(`b_${mark}`, refuse(401, { message: `bad key sk-${mark}` }));
    await expect
      .poll(() => about(runId).at(-1))
      .toMatchObject({ msg: 'a run ended', status: 'FAILED', code: 'LLM_AUTH' });
  });

  it('should tell that a run was cancelled', async () => {
    script = [stream(wire.role(), wire.text(`u_${mark}|`), stall)];
    const watch = overSse(house.address, extract, { userId: `u_${mark}`, regenerate: true });
    const [item] = await itemsUntil(watch, ({ __typename }) => __typename === 'LlmChunk');
    await ask(house.address, 'mutation ($id: ID!) { cancelRun(runId: $id) { id } }', { id: item.runId });
    await expect.poll(() => about(item.runId).map(({ msg }) => msg)).toContain('a run was cancelled');
  });

  it('should tell that a run was taken over', async () => {
    const { pool } = house.database;
    const runId = crypto.randomUUID();
    await pool.query(
      `insert into run (id, kind, principal, input, status, epoch, worker, lease_until, started_at)
       values ($1, 'no-such-kind', $2, '{}', 'RUNNING', 3, 'a dead node', now() - interval '1 second', now())`,
      [runId, `principal ${mark}`],
    );
    await expect.poll(() => about(runId).map(({ msg }) => msg), { timeout: 10_000 }).toContain('a run ended');
    expect(about(runId)[0]).toMatchObject({ msg: 'a run was taken over', epoch: 4 });
  });

  it('should say what went wrong unexpectedly, without the row on which it did', async () => {
    const { pool } = house.database;
    await pool.query(`
      create function refuse() returns trigger language plpgsql as
        $$ begin raise exception 'this row is not wanted: "%"', new using detail = '${mark}', hint = '${mark}'; end $$;
      create trigger refuse before insert on event for each row execute function refuse()`);
    const { runId, last } = await run(`u_${mark}`, answer([line]));
    await pool.query('drop trigger refuse on event');
    expect(last).toMatchObject({ __typename: 'Error', code: 'INTERNAL' });
    const [written] = about(runId).filter(({ msg }) => msg === 'a run failed unexpectedly');
    expect(written.err).toMatchObject({ message: 'this row is not wanted: "…"', code: 'P0001' });
    expect(written.err.at.length).toBeGreaterThan(0);
  });

  it('should say under which id an error of a request was masked', async () => {
    await house.database.pool.query('alter table cohort rename to cohort_away');
    const { errors } = await ask(house.address, `{ cohorts { name } }`);
    await house.database.pool.query('alter table cohort_away rename to cohort');
    const [masked] = lines().filter(({ msg }) => msg === 'an unexpected error was masked');
    expect(errors?.[0]?.message).toContain(masked.id);
  });

  it('should hold nothing of what users, prompts, answers, keys and tokens say, at any level', async () => {
    const places = [
      `/export/events.csv?user=${mark}`,
      `/import/${mark}`,
      `/users/u_${mark}`,
      `/metrics?${mark}`,
    ];
    for (const place of places)
      await fetch(house.address + place, { headers: { authorization: `Bearer ${mark}` } });
    await ask(house.address, `{ user(id: "u_${mark}") { id ${mark} } }`);
    expect(lines().length).toBeGreaterThan(15);
    expect(lines().filter((written) => JSON.stringify(written).includes(mark))).toEqual([]);
  });
});
