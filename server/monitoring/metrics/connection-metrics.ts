import type { Server } from 'node:http';
import { Gauge, type Registry } from 'prom-client';

/** Who is connected to this node. */
export interface ConnectionMetrics {
  /** A subscription began; the function that this answers is called at its end. */
  subscribed(transport: 'sse' | 'websocket'): () => void;
  /** Counts the WebSockets of a server from now on. */
  countSockets(server: Server): void;
}

export function connectionMetrics(registry: Registry): ConnectionMetrics {
  const subscriptions = new Gauge({
    name: 'causeway_subscriptions',
    help: 'Subscriptions that are open on this node.',
    labelNames: ['transport'],
    registers: [registry],
  });
  const sockets = new Gauge({
    name: 'causeway_sockets',
    help: 'WebSocket connections that are open on this node.',
    registers: [registry],
  });
  for (const transport of ['sse', 'websocket']) subscriptions.set({ transport }, 0);
  return {
    subscribed(transport) {
      subscriptions.inc({ transport });
      return () => subscriptions.dec({ transport });
    },
    countSockets(server) {
      server.on('upgrade', (_request, socket) => {
        sockets.inc();
        socket.once('close', () => sockets.dec());
      });
    },
  };
}
