import { once } from 'node:events';
import WebSocket from 'ws';
import type { Bench } from '../bench.ts';
import { followQuery } from '../clients/run-query.ts';
import { number, table, verdicts } from '../figures.ts';
import { startHouse } from '../house/house.ts';

const perSocket = 100;

/** Memory of the server for subscriptions to a run on which nothing happens. */
export async function measureIdle(bench: Bench): Promise<void> {
  const count = bench.quick ? 500 : 3_000;
  const rows: string[][] = [];
  const kib: number[] = [];
  for (const [name, subscribe] of [
    ['graphql-ws, 100 per socket', overWebSocket],
    ['server-sent events', overSse],
  ] as const) {
    await using database = await bench.createDatabase();
    const runId = await storeQuietRun(database.pool);
    await using house = await startHouse(database.url);
    (await subscribe(house.address, runId, count / 10))(); // what the first ones load stays
    const before = (await house.readMeter()).rssBytes;
    const leave = await subscribe(house.address, runId, count);
    const after = (await house.readMeter()).rssBytes;
    leave();
    kib.push((after - before) / count / 1_024);
    rows.push([name, number(count), number((after - before) / count / 1_024)]);
  }
  bench.say(table(['transport', 'subscriptions', 'KiB each (resident)'], rows));
  const [ws = 0, sse = 0] = kib;
  bench.say(
    verdicts([
      { what: 'idle subscription, graphql-ws', measured: ws, unit: 'KiB', target: { atMost: 24 } },
      { what: 'idle subscription, SSE', measured: sse, unit: 'KiB', target: { atMost: 48 } },
    ]),
  );
}

/** A run that some other node is working on, for an hour to come, with one item. */
async function storeQuietRun(pool: {
  query(sql: string): Promise<{ rows: { id: string }[] }>;
}): Promise<string> {
  const { rows } = await pool.query(`
    with quiet as (
      insert into run (id, kind, principal, input, status, epoch, lease_until, last_seq)
      values (gen_random_uuid(), 'extractEvents', 'bench', '{}', 'RUNNING', 1, now() + interval '1 hour', 1) returning id
    ), item as (
      insert into journal_item (run_id, seq, kind, at, payload)
      select id, 1, 'LlmChunk', now(), '{"step": 1, "attempt": 1, "reasoning": false, "text": "x"}' from quiet
    ) select id from quiet`);
  const [run] = rows;
  if (!run) throw new Error('the quiet run was not stored');
  return run.id;
}

/** Subscribes so often; resolves once each has had its item. Answers how to leave. */
async function overWebSocket(address: string, runId: string, count: number): Promise<() => void> {
  const sockets: WebSocket[] = [];
  for (let opened = 0; opened < count; opened += perSocket) {
    const socket = new WebSocket(`${address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await once(socket, 'open');
    socket.send('{"type":"connection_init"}');
    await once(socket, 'message');
    let waiting = Math.min(perSocket, count - opened);
    const all = new Promise<void>((resolve) => {
      socket.on('message', () => {
        waiting -= 1;
        if (waiting === 0) resolve();
      });
    });
    const payload = { query: followQuery, variables: { runId } };
    for (let id = waiting; id > 0; id -= 1)
      socket.send(JSON.stringify({ id: String(id), type: 'subscribe', payload }));
    await all;
    sockets.push(socket);
  }
  return () => {
    for (const socket of sockets) socket.terminate();
  };
}

async function overSse(address: string, runId: string, count: number): Promise<() => void> {
  const connections: AbortController[] = [];
  const body = JSON.stringify({ query: followQuery, variables: { runId } });
  const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
  for (let opened = 0; opened < count; opened += 1) {
    const connection = new AbortController();
    connections.push(connection);
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers,
      body,
      signal: connection.signal,
    });
    const reader = response.body?.getReader();
    for (let text = ''; !text.includes('LlmChunk'); ) {
      const piece = await reader?.read();
      if (!piece?.value) throw new Error('the stream ended');
      text += new TextDecoder().decode(piece.value);
    }
  }
  return () => {
    for (const connection of connections) connection.abort();
  };
}
