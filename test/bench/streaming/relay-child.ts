import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveParent } from '../house/parent.ts';

/* The floor of streaming: passes the provider's bytes on, and does nothing else. */

const { PROVIDER_URL: provider = '' } = process.env;

const server = createServer((asked, response) => {
  const upstream = request(`${provider}/chat/completions`, { method: 'POST' }, (answer) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    answer.pipe(response);
  });
  upstream.once('error', (error) => response.destroy(error));
  asked.pipe(upstream);
});

await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as AddressInfo;

serveParent(
  () => `http://127.0.0.1:${port}`,
  async () => {
    server.closeAllConnections();
    server.close();
  },
);
