import type { Plugin } from 'graphql-yoga';
import type { Metrics } from './metrics.ts';

/** Counts the subscriptions that are open, on both transports. Only a WebSocket hands its socket on. */
export function countSubscriptions({ connections }: Pick<Metrics, 'connections'>): Plugin {
  return {
    onSubscribe: ({ args }) => ({
      onSubscribeResult({ result }) {
        if (!(Symbol.asyncIterator in result)) return undefined;
        const overSocket = 'socket' in Object(args.contextValue);
        return { onEnd: connections.subscribed(overSocket ? 'websocket' : 'sse') };
      },
    }),
  };
}
