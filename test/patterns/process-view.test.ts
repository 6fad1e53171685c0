import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { storeSequences } from '../house/sequences.ts';

const query = `query ($minUsers: Int, $variants: Int) { processView(minUsers: $minUsers, variants: $variants) {
  nodes { type { code } count users starts ends }
  edges { from { code } to { code } count users medianSeconds meanSeconds }
  variants { types { code } users } variantCount sequenceCount } }`;

/** Events as `code@seconds`, of three users; the past version of the first counts for nothing. */
const sequences = [
  { userId: 'a', status: 'PAST', events: ['view_car@0', 'purchase@1'] },
  { userId: 'a', status: 'CURRENT', events: ['view_car@0', 'ask_price@10', 'view_car@40', 'ask_price@41'] },
  { userId: 'b', status: 'CURRENT', events: ['view_car@100', 'ask_price@107', 'purchase@200'] },
  { userId: 'c', status: 'CURRENT', events: ['view_car@5', 'ask_price@9', 'purchase@1009'] },
  { userId: 'd', status: 'CURRENT', events: [] },
] as const;

describe('the process view', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse();
    await storeSequences(house.database, sequences);
  });
  afterAll(() => house.close());

  const look = async (variables: object = {}) =>
    (await ask(house.address, query, { ...variables })).data.processView;

  it('should be what one counts by hand', async () => {
    const code = (name: string) => ({ code: name });
    expect(await look()).toEqual({
      nodes: [
        { type: code('ask_price'), count: 4, users: 3, starts: 0, ends: 1 },
        { type: code('view_car'), count: 4, users: 3, starts: 3, ends: 0 },
        { type: code('purchase'), count: 2, users: 2, starts: 0, ends: 2 },
      ],
      edges: [
        {
          from: code('view_car'),
          to: code('ask_price'),
          count: 4,
          users: 3,
          medianSeconds: 5.5,
          meanSeconds: 5.5,
        },
        {
          from: code('ask_price'),
          to: code('purchase'),
          count: 2,
          users: 2,
          medianSeconds: 546.5,
          meanSeconds: 546.5,
        },
        {
          from: code('ask_price'),
          to: code('view_car'),
          count: 1,
          users: 1,
          medianSeconds: 30,
          meanSeconds: 30,
        },
      ],
      variants: [
        { types: ['view_car', 'ask_price', 'purchase'].map(code), users: 2 },
        { types: ['view_car', 'ask_price', 'view_car', 'ask_price'].map(code), users: 1 },
      ],
      variantCount: 2,
      sequenceCount: 3,
    });
  });

  it('should leave out what too few users have, and courses beyond the number that is asked for', async () => {
    const view = await look({ minUsers: 2, variants: 1 });
    expect(view.edges).toHaveLength(2);
    expect(view.variants).toHaveLength(1);
    expect(view.variantCount).toBe(2);
  });
});
