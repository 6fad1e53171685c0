import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, overSse } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { itemsOf } from '../house/run-items.ts';
import { storeSequences } from '../house/sequences.ts';
import { generateGraph, readGraph } from './graph-queries.ts';
import { plantedUsers } from './planted-users.ts';

describe('a graph', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse();
    await storeSequences(house.database, plantedUsers());
  });
  afterAll(() => house.close());

  const generate = (variables: object = {}) =>
    itemsOf(overSse(house.address, generateGraph, { language: 'EN', ...variables }));

  it('should be computed, named and explained, and kept with its numbers', async () => {
    const items = await generate();
  });
});
