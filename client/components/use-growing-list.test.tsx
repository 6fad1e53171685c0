import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { Client, fetchExchange, gql, Provider } from 'urql';
import { expect, it, vi } from 'vitest';
import { ListEnd } from './list-end.tsx';
import { useGrowingList } from './use-growing-list.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

type Rows = {
  rows: {
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { node: string }[];
  };
};
const query = gql<Rows, { after: string | null }>`
  query Rows($after: String) {
    rows(after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node
      }
    }
  }
`;

function List() {
  const list = useGrowingList(
    query,
    (after) => ({ after }),
    ({ rows }) => rows,
  );
  return (
    <>
      <p>{list.items?.join(' ')}</p>
      <ListEnd list={list} />
      <button type="button" onClick={list.again}>
        Refresh
      </button>
    </>
  );
}

it('should say that a page could not be loaded, keep what is there, and try again', async () => {
  let broken: 'none' | 'later' | 'all' = 'later';
  const client = new Client({
    url: 'http://rows.test/graphql',
    preferGetMethod: false,
    exchanges: [fetchExchange],
    fetch: async (_, options) => {
      const { after } = JSON.parse(String(options?.body)).variables;
      if (broken === 'all' || (broken === 'later' && after !== null))
        return Response.json({ errors: [{ message: 'This page is lost.' }] });
      const pageInfo = { hasNextPage: after === null, endCursor: after === null ? 'one' : null };
      const edges = [{ node: after === null ? 'first' : 'second' }];
      return Response.json({ data: { rows: { pageInfo, edges } } });
    },
  });
  const place = document.createElement('div');
  const root = createRoot(place);
  const press = (name: string) =>
    act(() => [...place.querySelectorAll('button')].find((one) => one.textContent?.includes(name))?.click());
  const list = () => place.querySelector('p')?.textContent;
  const shows = (text: string) =>
    vi.waitFor(async () => {
      await act(async () => {});
      expect(place.textContent).toContain(text);
    });
  act(() =>
    root.render(
      <Provider value={client}>
        <List />
      </Provider>,
    ),
  );
  await shows('Show more');
  press('Show more');
  await shows('This page is lost.');
  expect(list()).toBe('first');
  broken = 'none';
  press('Try again');
  await shows('first second');
  expect(place.textContent).not.toContain('lost');
  broken = 'all';
  press('Refresh');
  await shows('This page is lost.');
  expect(list()).toBe('first second');
  act(() => root.unmount());
});
