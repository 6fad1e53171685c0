import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../test/house/clients.ts';
import { openTestHouse, type TestHouse } from '../../test/house/house.ts';

describe('users', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse();
  });
  afterAll(() => house.close());

  it('should find users by any part of their ids, and take no character of it for a pattern', async () => {
    await house.database.prisma.user.createMany({
      data: ['User_1', 'userX1', '100%', '1000', 'a\\b'].map((id) => ({ id })),
    });
    const found = async (search: string) => {
      const query = 'query ($search: String) { users(search: $search) { totalCount edges { node { id } } } }';
      const { users } = (await ask(house.address, query, { search })).data;
      const ids = users.edges.map(({ node }: { node: { id: string } }) => node.id);
      expect(users.totalCount).toBe(ids.length);
      return ids;
    };
    expect(await found('user_')).toEqual(['User_1']);
    expect(await found('0%')).toEqual(['100%']);
    expect(await found('\\')).toEqual(['a\\b']);
  });
});
