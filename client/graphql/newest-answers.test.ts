import { Client, fetchExchange } from '@urql/core';
import { expect, it, vi } from 'vitest';
import { newestAnswers } from './newest-answers.ts';

/** A server whose answers arrive when, and in the order in which, a test lets them. */
function openServer() {
  const arrivals: ((name: string) => void)[] = [];
  const fetch = () =>
    new Promise<Response>((resolve) => {
      arrivals.push((name) => resolve(Response.json({ data: { name } })));
    });
  return { arrivals, fetch };
}

it('should show what was asked for last, also when its answer arrives first', async () => {
  const { arrivals, fetch } = openServer();
  const client = new Client({
    url: 'http://server.test/graphql',
    fetch,
    preferGetMethod: false,
    requestPolicy: 'network-only',
    exchanges: [newestAnswers, fetchExchange],
  });
  const shown: string[] = [];
  let again = () => {};
  const watching = client.query('{ name }', {}).subscribe(({ data, operation, stale }) => {
    if (!stale) shown.push(data.name);
    again = () => client.reexecuteOperation(operation);
  });
  await vi.waitFor(() => expect(arrivals).toHaveLength(1));
  arrivals[0]?.('first');
  await vi.waitFor(() => expect(shown).toEqual(['first']));
  again();
  await vi.waitFor(() => expect(arrivals).toHaveLength(2));
  again();
  await vi.waitFor(() => expect(arrivals).toHaveLength(3));
  arrivals[2]?.('third');
  await vi.waitFor(() => expect(shown).toContain('third'));
  arrivals[1]?.('second');
  again();
  await vi.waitFor(() => expect(arrivals).toHaveLength(4));
  arrivals[3]?.('fourth');
  await vi.waitFor(() => expect(shown).toContain('fourth'));
  expect(shown).toEqual(['first', 'third', 'fourth']);
  watching.unsubscribe();
});
