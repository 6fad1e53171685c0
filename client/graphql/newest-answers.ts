import { type Exchange, makeOperation, type Operation } from '@urql/core';
import { filter, map, pipe } from 'wonka';

/**
 * Of several answers to the same query only that to the newest request counts. A query may be asked again while an answer is on
 * its way (a run has ended, the server is back); the two need not arrive in the order in which they were asked for.
 */
export const newestAnswers: Exchange = ({ forward }) => {
  const newest = new Map<number, Operation>();
  return (operations) =>
    pipe(
      operations,
      map((operation) => {
        if (operation.kind === 'teardown') newest.delete(operation.key);
        if (operation.kind !== 'query') return operation;
        // One of its own for each request: the same one may be sent twice.
        const request = makeOperation('query', operation);
        newest.set(operation.key, request);
        return request;
      }),
      forward,
      filter(({ operation }) => operation.kind !== 'query' || newest.get(operation.key) === operation),
    );
};
