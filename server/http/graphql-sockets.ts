import type { IncomingMessage } from 'node:http';
import { CloseCode, handleProtocols, makeServer, type ServerOptions } from 'graphql-ws';
import type { Logger } from 'pino';
import { WebSocket, type WebSocketServer } from 'ws';
import type { SocketLimits } from '../limits/socket-limits.ts';

/** What an operation's context holds of its socket. */
interface Extra {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  /** Called when the socket is gone, by who let it in. */
  stay?: () => void;
}

/** Milliseconds between two pings, and for which the answer to one is waited for. */
const heartbeatMs = 12_000;

/**
 * Speaks graphql-ws over each socket that is opened. The library has such an adapter, which writes to the console what
 * clients do (leave in the middle of an answer, send too much), and tells them what went wrong inside.
 */
export function serveGraphqlSockets<Init extends Record<string, unknown>>(
  options: ServerOptions<Init, Extra>,
  sockets: WebSocketServer,
  { log, limits }: { readonly log: Logger; readonly limits: SocketLimits },
): void {
  const server = makeServer(options);
  sockets.options.handleProtocols = handleProtocols;
  sockets.on('connection', (socket: WebSocket, request: IncomingMessage) => {
    socket.on('error', (error) => log.debug({ err: error }, 'a socket broke'));
    const stopBeating = beat(socket);
    const closed = server.opened(
      {
        protocol: socket.protocol,
        send(text) {
          limits.endIfStuck(socket);
          return send(socket, text);
        },
        close: (code, reason) => socket.close(code, reason),
        onMessage: (read) =>
          socket.on('message', (bytes) => {
            read(String(bytes)).catch((error: unknown) => {
              log.error({ err: error }, 'a message over a socket failed unexpectedly');
              socket.close(CloseCode.InternalServerError, 'Internal server error');
            });
          }),
      },
      { socket, request },
    );
    socket.once('close', (code, reason) => {
      stopBeating();
      closed(code, String(reason)).catch((error: unknown) =>
        log.error({ err: error }, 'a socket was not cleared away'),
      );
    });
  });
}

/** Resolves once the text is on its way, or its reader is gone: nobody misses it then. */
function send(socket: WebSocket, text: string): Promise<void> {
  return new Promise((resolve) => {
    if (socket.readyState === WebSocket.OPEN) socket.send(text, () => resolve());
    else resolve();
  });
}

/** Pings a socket and ends it when it does not answer until the next. Answers how to stop. */
function beat(socket: WebSocket): () => void {
  let answered = true;
  socket.on('pong', () => {
    answered = true;
  });
  const timer = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    if (socket.readyState === WebSocket.OPEN) socket.ping();
  }, heartbeatMs);
  return () => clearInterval(timer);
}
