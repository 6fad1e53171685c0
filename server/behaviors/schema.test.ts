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

  it('should come in pages of any size, each once, the most recently active first and those without behaviors last', async () => {
    const { user } = house.database.prisma;
    await user.deleteMany();
    const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));
    const data = Array.from({ length: 23 }, (_, n) => ({
      id: `p${String((n * 7) % 23).padStart(2, '0')}`,
      lastBehaviorAt: n % 4 === 0 ? null : at(Math.floor(n / 3)),
    }));
    await user.createMany({ data });
    const wanted = data
      .toSorted(
        (a, b) =>
          (b.lastBehaviorAt?.getTime() ?? 0) - (a.lastBehaviorAt?.getTime() ?? 0) || (a.id < b.id ? -1 : 1),
      )
      .map(({ id }) => id);
    const query = `query ($first: Int!, $after: String) {
      users(first: $first, after: $after) { edges { cursor node { id } } pageInfo { hasNextPage } } }`;
    for (const first of [1, 4, 10, 23]) {
      const seen: { cursor: string; node: { id: string } }[] = [];
      for (let more = true; more; ) {
        const { data } = await ask(house.address, query, { first, after: seen.at(-1)?.cursor ?? null });
        seen.push(...data.users.edges);
        more = data.users.pageInfo.hasNextPage;
      }
      expect(seen.map(({ node }) => node.id)).toEqual(wanted);
    }
  });

  const page = `query ($first: Int, $after: String, $last: Int, $before: String, $skip: Int) {
    users(first: $first, after: $after, last: $last, before: $before, skip: $skip) {
      edges { node { id } } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`;
  const pageOf = async (variables: Record<string, unknown>) => {
    const { users } = (await ask(house.address, page, variables)).data;
    return { ...users.pageInfo, ids: users.edges.map(({ node }: { node: { id: string } }) => node.id) };
  };

  it('should be read backwards in the same order', async () => {
    const { ids: all } = await pageOf({ first: 100 });
    const last = await pageOf({ last: 5 });
    expect(last).toMatchObject({ ids: all.slice(-5), hasNextPage: false, hasPreviousPage: true });
    const before = await pageOf({ last: 5, before: last.startCursor });
    expect(before).toMatchObject({ ids: all.slice(-10, -5), hasNextPage: true, hasPreviousPage: true });
    const first = await pageOf({ last: 50, before: before.startCursor });
    expect(first).toMatchObject({ ids: all.slice(0, -10), hasPreviousPage: false });
  });

  it('should go on where a page ended, though its last user was deleted since', async () => {
    const { ids: all } = await pageOf({ first: 100 });
    const { ids, endCursor } = await pageOf({ first: 4 });
    await house.database.prisma.user.delete({ where: { id: ids.at(-1) } });
    expect((await pageOf({ first: 4, after: endCursor })).ids).toEqual(all.slice(4, 8));
  });

  it('should begin anywhere, and refuse to begin before the start', async () => {
    const { ids: all } = await pageOf({ first: 100 });
    expect((await pageOf({ first: 3, skip: 11 })).ids).toEqual(all.slice(11, 14));
    const { errors } = await ask(house.address, page, { skip: -1 });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it('should refuse a cursor of another list', async () => {
    const { errors } = await ask(house.address, page, { after: 'R1BDOlM6dXNlcl8x' });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_CURSOR');
  });
});
