import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { Client, fetchExchange, Provider } from 'urql';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NodeUsers } from './node-users.tsx';
import { UserNeighbourhood } from './user-neighbourhood.tsx';

const event = {
  ...{ id: '881', start: '2026-01-15T02:00:00Z', category: 'CONVERSION' },
  type: { zh: '到店', en: 'visit dealership' },
};
const node = (kind: string, key: string, more: object = {}) => ({
  ...{
    id: `${kind.toLowerCase()}:${key}`,
    kind,
    key,
    name: key,
    catalogKind: null,
    behaviors: 2,
    event: null,
  },
  ...more,
});
const found = {
  eventCount: 30,
  sequence: { id: '7', version: 2, status: 'PAST' },
  nodes: [
    node('USER', 'u/1'),
    node('EVENT', '881', { name: 'visit_dealership', event }),
    node('PLACE', 'p1', { name: '<b>4S</b>', catalogKind: 'dealership' }),
  ],
  links: [
    { id: '1', source: 'user:u/1', target: 'event:881', behaviors: 2 },
    { id: '2', source: 'event:881', target: 'place:p1', behaviors: 2 },
  ],
};

let place: HTMLElement;
let root: Root;
let asked: Record<string, unknown>[];
let neighbourhood: object | null;
const client = new Client({
  url: 'http://graph.test/graphql',
  preferGetMethod: false,
  exchanges: [fetchExchange],
  fetch: async (_, options) => {
    const { query, variables } = JSON.parse(String(options?.body));
    asked.push(variables);
    const userList = [{ userId: 'u/1', sequenceId: '7', event }];
    if (String(query).includes('userList'))
      return Response.json({ data: { graph: { id: '3', nodes: [{ id: 'n2', userList }] } } });
    return Response.json({ data: { userNeighbourhood: neighbourhood } });
  },
});

beforeEach(() => {
  asked = [];
  neighbourhood = found;
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
});
afterEach(() => {
  root.unmount();
  document.body.replaceChildren();
});

const show = (content: ReactNode) => root.render(<Provider value={client}>{content}</Provider>);
const shows = (text: string) => vi.waitFor(() => expect(document.body.textContent).toContain(text));

it('should tell what a user did and with what, each event with the way to the time line', async () => {
  show(<UserNeighbourhood userId="u/1" graphId="3" types={['visit_dealership']} />);
  await shows('visit dealership');
  expect(asked[0]).toEqual({ userId: 'u/1', graphId: '3', types: ['visit_dealership'], first: 20 });
  for (const text of [
    '<b>4S</b>',
    'dealership',
    '2 behaviors',
    'The newest 1 of 30 events',
    'As in the graph',
  ])
    expect(place.textContent).toContain(text);
  const links = [...place.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  expect(links).toEqual(['/users/u%2F1?events=881', '/users/u%2F1?events=881']);
});

it('should ask for more events where there are more', async () => {
  show(<UserNeighbourhood userId="u/1" />);
  await shows('Show more');
  const more = [...place.querySelectorAll('button')].find((one) => one.textContent?.includes('Show more'));
  more?.click();
  await vi.waitFor(() => expect(asked.at(-1)).toMatchObject({ first: 200, graphId: null, types: null }));
});

it('should say that there is no such user, and no such event', async () => {
  neighbourhood = null;
  show(<UserNeighbourhood userId="x" />);
  await shows('There is no user x.');
  neighbourhood = { ...found, eventCount: 0, nodes: [node('USER', 'u/1')], links: [] };
  show(<UserNeighbourhood key="2" userId="u/1" />);
  await shows('There is no such event.');
});

it('should open what a user of a node did, of the types of the node', async () => {
  show(<NodeUsers graphId="3" node={{ number: 2, codes: ['visit_dealership'], users: 1 }} />);
  await shows('u/1');
  place.querySelector<HTMLButtonElement>('li button')?.click();
  await shows('What u/1 did, and with what');
  await shows('visit dealership');
  expect(asked).toEqual([
    { graphId: '3', number: 2, first: 10, after: null },
    { userId: 'u/1', graphId: '3', types: ['visit_dealership'], first: 20 },
  ]);
});
