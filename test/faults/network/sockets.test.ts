import { once } from 'node:events';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { encodeCursor } from '../../../server/runs/journal/cursor.ts';
import { expireJournals } from '../../../server/runs/journal/expire-journals.ts';
import { ask, overSse, post, transports } from '../../house/clients.ts';
import { openTestHouse, type TestHouse } from '../../house/house.ts';
import { extract, itemsOf, itemsUntil, refusalOf } from '../../house/run-items.ts';
import { goodLines, story } from '../../house/story.ts';
import { answer, type Behavior, stall, stream } from '../../provider/behaviors.ts';
import { type Provider, startProvider } from '../../provider/provider.ts';
import * as wire from '../../provider/wire.ts';

const brief = `subscription ($runId: ID!, $after: Cursor, $compact: Boolean) {
  item: followRun(runId: $runId, after: $after, compact: $compact) {
    __typename ... on JournalItem { seq cursor } ... on LlmChunk { firstSeq text } } }`;

describe('readers of a run', () => {
  let provider: Provider;
  let house: TestHouse;
  let behave: Behavior = answer(goodLines);

  beforeAll(async () => {
    provider = await startProvider((exchange) => behave(exchange));
    house = await openTestHouse({
      OPENAI_BASE_URL: provider.url,
      CHUNK_WINDOW_MS: '0',
      MAX_OPERATIONS_PER_SOCKET: '1000',
    });
    await house.load('BEHAVIORS', story);
  });
  afterAll(async () => {
    await house.close();
    await provider.stop();
  });

  /** A finished run with so many chunks, of which each says its number. */
  async function storedRun(chunks: number): Promise<string> {
    const runId = crypto.randomUUID();
    const { pool } = house.database;
    await pool.query(
      `insert into run (id, kind, principal, input, status, last_seq, ended_at)
       values ($1, 'extractEvents', 'local', '{}', 'FINISHED', $2::int + 1, now())`,
      [runId, chunks],
    );
    await pool.query(
      `insert into journal_item (run_id, seq, kind, at, payload)
       select $1::uuid, n, 'LlmChunk'::"JournalKind", now(), jsonb_build_object('step', 1, 'attempt', 1, 'reasoning', false, 'text', n || ' ')
       from generate_series(1, $2::int) n
       union all select $1::uuid, $2::int + 1, 'Done', now(), '{"details": {}}'`,
      [runId, chunks],
    );
    return runId;
  }

  const quiet = async () => {
    behave = stream(wire.role(), stall);
    const [{ runId }] = await itemsUntil(
      overSse(house.address, extract, { userId: 'u1', regenerate: true }),
      ({ stage }) => stage === 'CALLING',
    );
    return runId;
  };
  const cancel = (runId: string) =>
    ask(house.address, 'mutation ($id: ID!) { cancelRun(runId: $id) { id } }', { id: runId });
  const socket = () =>
    createClient({
      url: `${house.address.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      lazyCloseTimeout: 1_000,
    });

  it('F07 (I1, I3): should all get everything, a thousand of them over ten sockets', async () => {
    behave = async (exchange) => {
      await answer([...goodLines.join('')], { paceMs: 1 })(exchange);
    };
    const { data } = await ask(
      house.address,
      'mutation { startExtraction(userId: "u1", regenerate: true) { id } }',
    );
    const variables = { runId: data.startExtraction.id };
    const clients = Array.from({ length: 10 }, socket);
    const readers = clients.flatMap((client) =>
      Array.from({ length: 100 }, async () => {
        const seqs: number[] = [];
        for await (const { data } of client.iterate<{ item: { seq: number } }>({ query: brief, variables }))
          if (data) seqs.push(data.item.seq);
        return seqs;
      }),
    );
    const [first, ...others] = await Promise.all(readers);
    expect(first).toEqual(first?.map((_seq, index) => index + 1));
    for (const seqs of others) expect(seqs).toEqual(first);
    await Promise.all(clients.map((client) => client.dispose()));
  });

  it('F11 (I8): should stop reading the journal for one who does not read, and give it everything once it does', async () => {
    const runId = await storedRun(60_000);
    let pages = 0;
    const { pool } = house.database;
    pool.on('acquire', () => {
      pages += 1;
    });
    const response = await post(house.address, { query: brief, variables: { runId } }, 'text/event-stream');
    await expect
      .poll(
        async () => {
          const before = pages;
          await ask(house.address, `{ run(id: "${runId}") { id } }`);
          return pages - before;
        },
        { interval: 300, timeout: 20_000 },
      )
      .toBeLessThanOrEqual(2); // the query's own
    expect(pages).toBeLessThan(250); // 60,000 items are 300 pages
    expect((await response.text()).match(/"seq":\d+/g)).toHaveLength(60_001);
    pool.removeAllListeners('acquire');
  });

  it('F12, F13 (I8): should be forgotten when they leave, also while the run is quiet', async () => {
    const runId = await quiet();
    const client = socket();
    const variables = { runId, after: encodeCursor({ runId, seq: 2 }) };
    for (let round = 0; round < 5; round += 1) {
      const leave = Array.from({ length: 1_000 }, () =>
        client.subscribe({ query: brief, variables }, { next() {}, error() {}, complete() {} }),
      );
      for (const done of leave) done();
    }
    // The socket still serves, in order, behind all that was asked and taken back.
    const [one] = await itemsUntil(
      client.iterate({ query: brief, variables: { runId } }) as AsyncIterable<{ data: unknown }>,
      () => true,
    );
    expect(one.seq).toBe(1);
    await client.dispose();
    await cancel(runId);
  });

  it('F14: should be served on more connections than a browser opens', async () => {
    const runId = await quiet();
    const seven = Array.from({ length: 7 }, () => overSse(house.address, brief, { runId }));
    for (const tab of seven) expect((await tab.next()).value?.data.item.seq).toBe(1);
    await Promise.all(seven.map((tab) => tab.return()));
    await cancel(runId);
  });

  describe.each(transports)('over $name', ({ subscribe }) => {
    it('F42 (I10): should be refused with a cursor that is forged, foreign, of the future or expired', async () => {
      behave = answer(goodLines);
      const [{ runId }] = await itemsOf(overSse(house.address, extract, { userId: 'u1', regenerate: true }));
      const other = await storedRun(3);
      const refused = (after: string, id = runId) =>
        refusalOf(subscribe(house.address, brief, { runId: id, after }));
      expect(await refused('forged')).toBe('BAD_USER_INPUT');
      expect(await refused(Buffer.from(`9:${runId}:1`).toString('base64url'))).toBe('BAD_USER_INPUT');
      expect(await refused(encodeCursor({ runId: other, seq: 1 }))).toBe('FOREIGN_CURSOR');
      expect(await refused(encodeCursor({ runId, seq: 99_999 }))).toBe('BAD_CURSOR');
      expect(await refusalOf(subscribe(house.address, brief, { runId: 'x\u0000' }))).toBe('NOT_FOUND');
      const unknown = await refusalOf(subscribe(house.address, extract, { userId: 'u\u0000' }));
      expect(unknown).toBe('BAD_USER_INPUT');
      await house.database.pool.query(`update run set ended_at = now() - interval '29 days' where id = $1`, [
        other,
      ]);
      await expireJournals(house.database.pool, 28, new AbortController().signal);
      expect(await refused(encodeCursor({ runId: other, seq: 1 }), other)).toBe('JOURNAL_EXPIRED');
    });

    it('F39 (I1, I9): should be told when the journal expires while they read, over a connection that goes on', async () => {
      const runId = await storedRun(5_000);
      const items = subscribe(house.address, brief, { runId });
      expect((await items.next()).value?.data.item.seq).toBe(1);
      await house.database.pool.query(
        `with gone as (delete from journal_item where run_id = $1) update run set expired_at = now() where id = $1`,
        [runId],
      );
      let last: unknown;
      for await (const { errors } of items) last = errors?.[0]?.extensions?.code;
      expect(last).toBe('JOURNAL_EXPIRED');
    });

    it('F45 (I1, rule 13): should get a journal of 100,000 items folded, and the same text', async () => {
      const runId = await storedRun(100_000);
      let next = 1;
      let text = '';
      let count = 0;
      for await (const { data } of subscribe(house.address, brief, { runId, compact: true })) {
        expect(data.item.firstSeq ?? data.item.seq).toBe(next);
        next = data.item.seq + 1;
        text += data.item.text ?? '';
        count += 1;
      }
      expect(next).toBe(100_002);
      expect(count).toBeLessThan(100);
      expect(text.split(' ')).toHaveLength(100_001);
    });
  });

  describe('F47: a socket that does not keep to the protocol', () => {
    const open = async (protocol = 'graphql-transport-ws') => {
      const ws = new WebSocket(`${house.address.replace('http', 'ws')}/graphql`, protocol);
      const closed = new Promise<number>((resolve) => ws.on('close', resolve));
      ws.on('error', () => undefined);
      await Promise.race([once(ws, 'open').catch(() => undefined), closed]);
      return { ws, closed };
    };

    it('should be closed with 4401 when it subscribes before connection_init', async () => {
      const { ws, closed } = await open();
      ws.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: '{ __typename }' } }));
      expect(await closed).toBe(4401);
    });

    it('should be closed with 4429 when it says connection_init twice', async () => {
      const { ws, closed } = await open();
      ws.send('{"type":"connection_init"}');
      ws.send('{"type":"connection_init"}');
      expect(await closed).toBe(4429);
    });

    it('should be closed with 4408 when it says nothing', async () => {
      const { closed } = await open();
      expect(await closed).toBe(4408);
    });

    it('should not be taken under the legacy subprotocol', async () => {
      const { closed } = await open('graphql-ws');
      expect(await closed).toBe(1006); // the handshake came to nothing
    });

    it('should be closed with 4400 when it sends no message of the protocol', async () => {
      const { ws, closed } = await open();
      ws.send('hello');
      expect(await closed).toBe(4400);
    });
  });
});
