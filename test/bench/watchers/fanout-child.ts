import { once } from 'node:events';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { stamp } from '../clients/stamp.ts';
import { serveParent } from '../house/parent.ts';

/* Sends each run's deltas to its watchers once all are there, two at a time, as the journal's chunks of 40 ms do. */

const shape = z.object({ runs: z.int(), watchersPerRun: z.int(), deltas: z.int(), paceMs: z.number() });
const { runs, watchersPerRun, deltas, paceMs } = shape.parse(JSON.parse(process.env.LOAD ?? ''));
const perMessage = 2;

const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
const watchers: WebSocket[][] = Array.from({ length: runs }, () => []);
server.on('connection', (socket, request) => {
  watchers[Number(request.url?.slice(1))]?.push(socket);
  if (watchers.every(({ length }) => length === watchersPerRun)) watchers.forEach(speak);
});
await once(server, 'listening');

function speak(sockets: readonly WebSocket[], run: number): void {
  let sent = 0;
  const send = () => {
    const text = Array.from({ length: perMessage }, () => `${stamp()}看车型 `).join('');
    for (const socket of sockets) socket.send(text);
    sent += perMessage;
    if (sent < deltas) return;
    clearInterval(timer);
    for (const socket of sockets) socket.close();
  };
  let timer: NodeJS.Timeout;
  // The runs are not in step.
  setTimeout(
    () => {
      timer = setInterval(send, perMessage * paceMs);
    },
    (run / runs) * perMessage * paceMs,
  );
}

serveParent(
  () => {
    const address = server.address();
    return `ws://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  },
  async () => server.close(),
);
