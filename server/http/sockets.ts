import { type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type DocumentNode, type ExecutionArgs, GraphQLError } from 'graphql';
import { CloseCode } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Denial, unauthenticated } from '../access/access.ts';
import { createSocketLimits } from '../limits/socket-limits.ts';
import type { House } from '../schema/context.ts';
import { serveGraphqlSockets } from './graphql-sockets.ts';
import { turnAway } from './guard.ts';
import type { Yoga } from './yoga.ts';

/** Milliseconds that clients have to answer when the server says goodbye; one that is asleep never does. */
const farewellMs = 1_000;
/** RFC 6455, 7.4.1: the server goes down. */
const goingAway = 1001;

/** The WebSocket close code for what may work in a while (IANA's registry). */
const tryAgainLater = 1013;

/** Serves graphql-ws on the path of the API, through Yoga's own plugins. Answers how to end all sockets. */
export function serveSockets(
  server: Server,
  yoga: Yoga,
  { config, access, log }: House,
): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: config.MAX_REQUEST_BYTES });
  const limits = createSocketLimits(config);
  server.on('upgrade', (request, socket, head) => {
    const turned = turnAway(request, config);
    if (turned) return refuse(socket, turned.status);
    if (new URL(request.url ?? '/', 'http://localhost').pathname !== yoga.graphqlEndpoint)
      return refuse(socket, 404);
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
  });
  serveGraphqlSockets<{ readonly authorization?: unknown }>(
    {
      connectionInitWaitTimeout: config.SOCKET_INIT_MS,
      async onConnect({ connectionParams, extra }) {
        const admission = await access.admit(bearerOf(connectionParams));
        if ('denied' in admission) return dismiss(extra.socket, admission);
        if (extra.socket.readyState !== extra.socket.OPEN) return false;
        if (!limits.admit(extra.socket, admission.principal.id)) return false;
        extra.stay = admission.whenOver(() => dismiss(extra.socket, over));
        return true;
      },
      onClose: ({ extra }) => extra.stay?.(),
      execute: (args) => envelopOf(args).execute(args),
      subscribe: (args) => envelopOf(args).subscribe(args),
      async onSubscribe({ connectionParams, extra, subscriptions }, _id, payload) {
        const refusal = limits.refuse(Object.keys(subscriptions).length);
        if (refusal) return [refusal];
        const admission = await access.admit(bearerOf(connectionParams));
        if ('denied' in admission) {
          const { denied, code } = admission;
          dismiss(extra.socket, admission);
          return [new GraphQLError(denied, { extensions: { code } })];
        }
        const { schema, execute, subscribe, contextFactory, parse, validate } = yoga.getEnveloped({
          req: extra.request,
          socket: extra.socket,
          params: payload,
          admission,
        });
        const document = parsed(parse, payload.query);
        if (document instanceof GraphQLError) return [document];
        const errors = validate(schema, document);
        if (errors.length > 0) return errors;
        return {
          schema,
          operationName: payload.operationName,
          document,
          variableValues: payload.variables,
          contextValue: await contextFactory(),
          rootValue: { execute, subscribe },
        };
      },
    },
    sockets,
    { log, limits },
  );
  return async () => {
    const late = setTimeout(() => {
      for (const socket of sockets.clients) socket.terminate();
    }, farewellMs);
    for (const socket of sockets.clients) socket.close(goingAway, 'Going away');
    await new Promise((resolve) => sockets.close(resolve));
    clearTimeout(late);
  };
}

/** Who a socket says it is, in the payload of its `connection_init`: `{"authorization": "Bearer …"}`. */
function bearerOf(payload: { readonly authorization?: unknown } | undefined): string | undefined {
  return typeof payload?.authorization === 'string' ? payload.authorization : undefined;
}

/** Ends a socket that is not, or not any more, let in. Nothing is sent over it from now on. */
function dismiss(socket: WebSocket, { denied, code }: Denial): false {
  socket.close(code === 'UNAUTHENTICATED' ? CloseCode.Unauthorized : tryAgainLater, denied);
  return false;
}

const over = unauthenticated('The right to be here is over.');

/** Answers an upgrade that is not taken, and lets go of its connection, which nothing else looks after any more. */
function refuse(socket: Duplex, status: 400 | 403 | 404): void {
  socket.on('error', () => socket.destroy());
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** The document, or what is wrong with its syntax: thrown, it would end the socket with all that is asked over it. */
function parsed(parse: (text: string) => DocumentNode, text: string): DocumentNode | GraphQLError {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

type Enveloped = Pick<ReturnType<Yoga['getEnveloped']>, 'execute' | 'subscribe'>;

/** Yoga's way to hand its wrapped functions to graphql-ws: they travel as the root value. */
function envelopOf(args: ExecutionArgs): Enveloped {
  return args.rootValue as Enveloped;
}
