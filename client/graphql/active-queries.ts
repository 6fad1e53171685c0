import { type Client, type Exchange, makeOperation, mapExchange, type Operation } from '@urql/core';

/** The queries that somebody on the page is looking at, so that all of them can be asked again. */
export type ActiveQueries = {
  exchange: Exchange;
  /** Asks the server again; what is on the screen stays until the answer is here. */
  refetch: (client: Client) => void;
};

export function createActiveQueries(): ActiveQueries {
  const active = new Map<number, Operation>();
  return {
    exchange: mapExchange({
      onOperation(operation) {
        if (operation.kind === 'query') active.set(operation.key, operation);
        if (operation.kind === 'teardown') active.delete(operation.key);
      },
    }),
    refetch(client) {
      for (const query of active.values()) {
        const context = { ...query.context, requestPolicy: 'network-only' as const };
        client.reexecuteOperation(makeOperation('query', query, context));
      }
    },
  };
}
