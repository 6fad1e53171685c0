import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { expireJournals } from '../../server/runs/journal/expire-journals.ts';
import { batch, usersAsked } from '../batches/batch-items.ts';
import { ask, overSse, transports } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { extract, follow, itemsOf, itemsUntil, refusalOf } from '../house/run-items.ts';
import { goodLines, story } from '../house/story.ts';
import { answer, type Behavior, end, pass, stall, stream } from '../provider/behaviors.ts';
import type { Exchange } from '../provider/exchange.ts';
import { createGate } from '../provider/gate.ts';
import { type Provider, startProvider } from '../provider/provider.ts';
import * as wire from '../provider/wire.ts';

const [first = '', second = '', third = ''] = goodLines;

/** Good lines about the user that is asked for. */
const linesFor = ({ request }: Exchange) =>
  usersAsked([request])[0] === 'u2' ? ['u2|看车|2026-01-15 11:00|奔驰|engagement|1\n'] : goodLines;

// Rules 1, 2, 5, 6, 8, 12 and 14 are in test/transports, those that concern one step in test/extraction.
describe.each(transports)('the protocol over $name', ({ subscribe }) => {
  let provider: Provider;
  let house: TestHouse;
  let script: Behavior[] = [];

  beforeAll(async () => {
    provider = await startProvider((exchange) => (script.shift() ?? answer(linesFor(exchange)))(exchange));
  });
  afterAll(() => provider.stop());
  beforeEach(async () => {
    script = [];
    house = await openTestHouse({ OPENAI_BASE_URL: provider.url, CHUNK_WINDOW_MS: '0', LEASE_MS: '500' });
    await house.load('BEHAVIORS', story);
  });
  afterEach(() => house.close());

  const watch = (variables: object = {}) => subscribe(house.address, extract, { userId: 'u1', ...variables });
  const again = (runId: string, after?: string) => subscribe(house.address, follow, { runId, after });
  const oneToN = (items: readonly unknown[]) => items.map((_item, index) => index + 1);
  const seqs = (items: readonly { seq: number }[]) => items.map(({ seq }) => seq);
  const begun = stream(wire.role(), wire.text(first), stall);

  it('rule 3: should end once, with the status of the run, and yield nothing behind the end', async () => {
    const items = await itemsOf(watch());
    const [{ runId }] = items;
    const ends = items.filter(({ __typename }) => __typename === 'Done' || __typename === 'Error');
    expect(ends).toEqual([items.at(-1)]);
    expect(items.at(-1)?.run).toEqual({ id: runId, status: 'FINISHED', lastSeq: items.length });
    expect(await itemsOf(again(runId, items.at(-1)?.cursor))).toEqual([]);
    expect(await itemsOf(again(runId))).toEqual(items);
  });

  it('rules 4, 10: should show nothing of a worker that lost its lease, once another has taken over', async () => {
    const gate = createGate();
    script = [
      stream(wire.role(), wire.text(first), pass(gate), wire.text(second), stall),
      answer([second, third]),
    ];
    const stream1 = watch();
    const seen = await itemsUntil(stream1, ({ newEvents }) => newEvents?.length > 0);
    const [{ runId }] = seen;
    await house.database.pool.query(
      'update run set epoch = epoch + 1, lease_until = null where id = $1', // somebody else claimed it, and died
      [runId],
    );
    gate.open();
    const rest = await itemsOf(again(runId, seen.at(-1)?.cursor));
    const items = [...seen, ...rest];
    expect(seqs(items)).toEqual(oneToN(items));
    const takenOver = rest.findIndex(({ attempt }) => attempt === 2);
    expect(rest.slice(takenOver).some(({ attempt }) => attempt === 1)).toBe(false);
    expect(items.at(-1)).toMatchObject({ __typename: 'Done', sequence: { eventCount: 4, coveredCount: 6 } });
  });

  it('rule 7: should end without a terminal item when the server goes, and bring the rest behind the cursor', async () => {
    script = [begun, answer([second, third])];
    const seen: { seq: number; cursor: string; runId: string; __typename: string }[] = [];
    const watching = (async () => {
      for await (const { data } of watch()) {
        seen.push(data.extractEvents);
        if (data.extractEvents.newEvents?.length > 0) void house.stop();
      }
    })();
    await watching.catch(() => undefined);
    expect(seen.some(({ __typename }) => __typename === 'Done' || __typename === 'Error')).toBe(false);
    house = await openTestHouse({ OPENAI_BASE_URL: provider.url }, house.database);
    const items = [...seen, ...(await itemsOf(again(seen[0]?.runId ?? '', seen.at(-1)?.cursor)))];
    expect(seqs(items)).toEqual(oneToN(items));
    expect(items.at(-1)).toMatchObject({ __typename: 'Done' });
  });

  it('rule 9: should announce that an attempt failed, why, and the next one, which asks for the rest', async () => {
    script = [stream(wire.role(), wire.text(first), end), answer([second, third])];
    const items = await itemsOf(watch());
    const steps = items.flatMap(({ stage, attempt, cause }) =>
      stage === 'WAITING' || stage === 'CALLING' ? [[stage, attempt, cause]] : [],
    );
    expect(steps).toEqual([
      ['CALLING', 1, null],
      ['WAITING', 1, 'LLM_CUT'],
      ['CALLING', 2, null],
    ]);
    expect(items.flatMap(({ newEvents }) => newEvents ?? [])).toHaveLength(4);
  });

  it('rule 10: should go on with a run whose worker died', async () => {
    const { rows } = await house.database.pool.query(
      `insert into run (id, kind, subject, principal, input, exclusive_key, status, epoch, worker, lease_until)
       values (gen_random_uuid(), 'extractEvents', 'u1', 'local', '{"language": "ZH", "regenerate": false}',
         'extractEvents:u1', 'RUNNING', 1, 'dead', now() + interval '300 ms') returning id`,
    );
    const items = await itemsOf(watch()); // joins it
    expect(items[0].runId).toBe(rows[0].id);
    expect(items.at(-1)?.__typename).toBe('Done');
  });

  it('rule 11: should give a slow reader everything that was written meanwhile', async () => {
    script = [answer([...goodLines.join('')])];
    const slow = watch();
    const { value } = await slow.next();
    const { runId } = value?.data.extractEvents ?? {};
    await itemsOf(overSse(house.address, follow, { runId })); // the run is over before the slow one reads on
    const rest = await itemsOf(slow);
    expect(seqs(rest)).toEqual(oneToN(rest).map((seq) => seq + 1));
    expect(rest.at(-1)?.__typename).toBe('Done');
  });

  it('rule 13: should fold what lies in the journal when asked to, and change no text', async () => {
    script = [answer([...goodLines.join('')])];
    const items = await itemsOf(watch());
    const folded = await itemsOf(subscribe(house.address, compactly, { runId: items[0].runId }));
    const textOf = (list: readonly { text?: string }[]) => list.map(({ text }) => text ?? '').join('');
    expect(textOf(folded)).toBe(textOf(items));
    expect(folded.length).toBeLessThan(items.length);
    let next = 1;
    for (const { firstSeq, seq } of folded) {
      expect(firstSeq ?? seq).toBe(next);
      next = seq + 1;
    }
    expect(next).toBe(items.length + 1);
    expect(folded.filter(({ __typename }) => __typename !== 'LlmChunk')).toEqual(
      items.filter(({ __typename }) => __typename !== 'LlmChunk'),
    );
  });

  it('rule 15: should keep the result of a run whose journal is no longer kept, and refuse to follow it', async () => {
    const [{ runId, cursor }] = await itemsOf(watch({ runKey: 'mine' }));
    const { pool } = house.database;
    await pool.query(`update run set ended_at = now() - interval '29 days' where id = $1`, [runId]);
    await expireJournals(pool, 28, new AbortController().signal);
    expect(await refusalOf(again(runId))).toBe('JOURNAL_EXPIRED');
    expect(await refusalOf(watch({ after: cursor }))).toBe('JOURNAL_EXPIRED');
    expect(await refusalOf(watch({ runKey: 'mine' }))).toBe('JOURNAL_EXPIRED');
    const { data } = await ask(house.address, `{ run(id: "${runId}") { status expiredAt } }`);
    expect(data.run).toEqual({ status: 'FINISHED', expiredAt: expect.any(String) });
  });

  it('rule 16: should tell of each run of a batch in the batch’s own journal', async () => {
    const items = await itemsOf(subscribe(house.address, batch, {}));
    expect(seqs(items)).toEqual(oneToN(items));
    expect(items.at(-1)).toMatchObject({ __typename: 'Done', batch: { total: 2, succeeded: 2 } });
    const members = items.flatMap(({ members }) => members ?? []);
    for (const userId of ['u1', 'u2']) {
      const own = members.filter((member) => member.userId === userId).map(({ status }) => status);
      expect(own[0]).toBe('ACTIVE');
      expect(own.at(-1)).toBe('SUCCEEDED');
    }
  });
});

describe('the protocol over graphql-ws', () => {
  it('rule 12: should send a ping frame to a client that says nothing', async () => {
    const house = await openTestHouse();
    const socket = new WebSocket(`${house.address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await once(socket, 'open');
    socket.send('{"type":"connection_init"}');
    await once(socket, 'ping');
    socket.close();
    await house.close();
  });
});

const compactly = follow
  .replace('$after: Cursor', '$after: Cursor, $compact: Boolean = true')
  .replace('after: $after', 'after: $after, compact: $compact');
