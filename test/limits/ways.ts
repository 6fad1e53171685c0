import { type Answer, ask, overSse, overWebSocket } from '../house/clients.ts';

type Ask = (address: string, query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Answer>;

/** The first answer of a stream. */
const first =
  (subscribe: typeof overSse): Ask =>
  async (...question) => {
    for await (const answer of subscribe(...question)) return answer;
    throw new Error('The stream ended without an answer.');
  };

/** All the ways to ask an operation. */
export const ways: readonly { readonly name: string; readonly over: Ask }[] = [
  { name: 'POST', over: ask },
  { name: 'server-sent events', over: first(overSse) },
  { name: 'graphql-ws', over: first(overWebSocket) },
];

/** What a client is told by the first error of an answer; null without one. */
export function refusalIn({ errors = [] }: Answer): Record<string, unknown> | null {
  const [error] = errors;
  return error ? { message: error.message, ...error.extensions } : null;
}
