import { type Exchange, subscriptionExchange } from '@urql/core';
import type { Client } from 'graphql-ws/client';

/**
 * Sends the subscriptions of urql over the page's WebSocket. For what tells its whole present state with each item: a
 * broken connection is an error of the operation, and asking again is all it takes. Runs have a way of their own.
 */
export function subscriptionsOver(socket: Client): Exchange {
  return subscriptionExchange({
    forwardSubscription: ({ query = '', variables = {} }) => ({
      subscribe: (sink) => ({
        unsubscribe: socket.subscribe(
          { query, variables },
          {
            next: ({ data, errors }) =>
              sink.next({ data: data ?? null, ...(errors && { errors: [...errors] }) }),
            error: (failure) => sink.error(failure),
            complete: () => sink.complete(),
          },
        ),
      }),
    }),
  });
}
