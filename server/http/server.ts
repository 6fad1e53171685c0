import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GraphQLSchema } from 'graphql';
import { handleSession } from '../access/handle-session.ts';
import { isPassingTrouble } from '../database/passing-trouble.ts';
import { handleExport } from '../exports/handle-export.ts';
import { handleUpload } from '../imports/upload.ts';
import { answerReady } from '../monitoring/answer-ready.ts';
import { answerMetrics } from '../monitoring/metrics/answer-metrics.ts';
import type { House } from '../schema/context.ts';
import { authenticate } from './authenticate.ts';
import { createGraphiql, wantsGraphiql } from './graphiql.ts';
import { turnAway } from './guard.ts';
import { answerHealth } from './health.ts';
import { createPage } from './page.ts';
import { createSecurityHeaders } from './security-headers.ts';
import { serveSockets } from './sockets.ts';
import { createApi } from './yoga.ts';

/** Time for the whole of an import to arrive over a slow line; other bodies have REQUEST_TIMEOUT_MS. */
const slowestUploadMs = 3_600_000;

const noGraphiql = 'GraphiQL is not shown here (GRAPHIQL=off). The API answers to POST.';

export interface HttpServer {
  /** For example `http://127.0.0.1:4000`. */
  readonly address: string;
  /** Ends all connections. */
  close(): Promise<void>;
}

/** Opens the one HTTP server: the API on `/graphql`, uploads, exports, sessions, health, and the page. Rejects when the port is taken. */
export async function openHttp(schema: GraphQLSchema, house: House, pageFolder: string): Promise<HttpServer> {
  const yoga = createApi(schema, house);
  const graphiql = createGraphiql();
  const page = createPage(pageFolder);
  const secure = createSecurityHeaders(house.config.BEHIND_PROXY === '1');
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const turned = turnAway(request, house.config);
    if (turned) return plain(response, turned.status, turned.message);
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/health') return answerHealth(response, house);
    if (pathname === '/ready') return answerReady(response, house.monitoring.readiness);
    if (pathname === '/metrics') return answerMetrics(request, response, house.monitoring);
    if (pathname === '/session' || pathname.startsWith('/session/'))
      return handleSession(request, response, house);
    if (pathname === yoga.graphqlEndpoint && wantsGraphiql(request))
      return house.config.GRAPHIQL === 'on' ? graphiql(request, response) : plain(response, 404, noGraphiql);
    const inner = [yoga.graphqlEndpoint, '/import/', '/export/'].find((path) => pathname.startsWith(path));
    if (inner === undefined) return page(request, response);
    const admission = await authenticate(request, response, house.access);
    if (!admission) return;
    if (inner === '/import/') return handleUpload(request, response, house, admission.principal);
    if (inner === '/export/') return handleExport(request, response, house);
    return yoga(request, response, { admission });
  };
  const server = createServer(boundsOf(house.config), (request, response) => {
    secure(response);
    answer(request, response).catch((error: unknown) => {
      const passing = isPassingTrouble(error);
      const level = passing ? 'warn' : 'error';
      house.log[level]({ err: error, place: placeOf(request) }, 'a request failed unexpectedly');
      if (response.headersSent) response.destroy();
      else if (passing)
        plain(response.setHeader('retry-after', '1'), 503, 'The database does not answer. Try again.');
      else plain(response, 500, 'Something unexpected went wrong; the server’s log says what.');
    });
  });
  const closeSockets = serveSockets(server, yoga, house);
  house.monitoring.metrics.connections.countSockets(server);
  const { HOST, PORT } = house.config;
  await listen(server, HOST, PORT);
  return {
    address: addressOf(server),
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await closeSockets();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** How long node:http lets a request be, in bytes and milliseconds. */
const boundsOf = ({ MAX_HEADER_BYTES, REQUEST_TIMEOUT_MS }: House['config']): ServerOptions => ({
  maxHeaderSize: MAX_HEADER_BYTES,
  headersTimeout: REQUEST_TIMEOUT_MS,
  requestTimeout: slowestUploadMs,
  connectionsCheckingInterval: Math.min(30_000, REQUEST_TIMEOUT_MS),
});

/** `/export` for `/export/events?user=…`: what follows may be about somebody. */
function placeOf({ url = '' }: IncomingMessage): string {
  return /^\/[a-z]*/.exec(url)?.[0] ?? '';
}

/**
 * Connections that the system may hold for us until we take them, as far as it allows (Linux: `net.core.somaxconn`). When all
 * clients of a node come back at once (F20), it drops the others, and they try again by themselves after up to two minutes.
 */
const backlog = 4_096;

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, backlog }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function addressOf(server: Server): string {
  const { address, port, family } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}
