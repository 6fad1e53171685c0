import type { Server } from 'node:http';
import type { ExecutionArgs } from 'graphql';
import { useServer as serve } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { turnAway } from './guard.ts';
import type { Yoga } from './yoga.ts';

const heartbeatMs = 12_000;
const largestMessage = 1_000_000;

/** Serves graphql-ws on the path of the API, through Yoga's own plugins. Answers how to end all sockets. */
export function serveSockets(server: Server, yoga: Yoga): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessage });
  server.on('upgrade', (request, socket, head) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const turned = turnAway(request);
    if (turned || path !== yoga.graphqlEndpoint) {
      socket.end(
        `HTTP/1.1 ${turned ? '403 Forbidden' : '404 Not Found'}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
      );
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
  });
  const graphql = serve(
    {
      execute: (args) => envelopOf(args).execute(args),
      subscribe: (args) => envelopOf(args).subscribe(args),
      async onSubscribe({ extra }, _id, payload) {
        const { schema, execute, subscribe, contextFactory, parse, validate } = yoga.getEnveloped({
          req: extra.request,
          socket: extra.socket,
          params: payload,
        });
        const document = parse(payload.query);
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
    heartbeatMs,
  );
  return async () => {
    await graphql.dispose();
  };
}

type Enveloped = Pick<ReturnType<Yoga['getEnveloped']>, 'execute' | 'subscribe'>;

/** Yoga's way to hand its wrapped functions to graphql-ws: they travel as the root value. */
function envelopOf(args: ExecutionArgs): Enveloped {
  return args.rootValue as Enveloped;
}
