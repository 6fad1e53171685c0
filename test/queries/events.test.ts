import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { storeSequences } from '../house/sequences.ts';

const query = `query ($ids: [ID!]!) { events(ids: $ids) { id type { code } sequence { version status user { id } } } }`;

describe('events by their ids', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse();
    await storeSequences(house.database, [
      { userId: 'a', status: 'PAST', events: ['view_car@5'] },
      { userId: 'a', events: ['ask_price@0', 'purchase@9'] },
    ]);
  });
  afterAll(() => house.close());

  it('should be told in time order with their version, those that are not there left out', async () => {
    const rows = await house.database.prisma.event.findMany({ orderBy: { id: 'desc' } });
    const [purchase, , view] = rows.map(({ id }) => String(id));
    const { data } = await ask(house.address, query, { ids: [purchase, view, '999', '-1', 'x'] });
    const user = { id: 'a' };
    expect(data.events).toEqual([
      { id: view, type: { code: 'view_car' }, sequence: { version: 0, status: 'PAST', user } },
      { id: purchase, type: { code: 'purchase' }, sequence: { version: 1, status: 'CURRENT', user } },
    ]);
  });

  it('should be refused in too great a number', async () => {
    const { errors } = await ask(house.address, query, { ids: Array.from({ length: 201 }, () => '1') });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});
