import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { refusalIn, ways } from './ways.ts';

const repeated = (count: number, field: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => field(at)).join(' ');

const pages = `query ($first: Int) {
  users(first: $first) { edges { node { behaviors(first: $first) { edges { node { id action } } } } } } }`;

// DESIGN §11: depth, cost, aliases, tokens and directives are bounded by default, whatever the transport.
describe('F49: limits of operations', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse();
    await house.load('BEHAVIORS', 'user_id,action,timestamp\nu1,browse,2026-01-15 10:00\n');
  });
  afterAll(() => house.close());

  describe.each(ways)('over $name', ({ over }) => {
    const refused = async (query: string, variables = {}) =>
      refusalIn(await over(house.address, query, variables));

    it('should refuse what nests too deep, and take no fragment for a level', async () => {
      const nested = (levels: number) =>
        `{ run(id: "x") ${'{ ...on Run { parent '.repeat(levels)}{ id }${' } }'.repeat(levels)} }`;
      expect(await refused(nested(13))).toBeNull();
      expect(await refused(nested(14))).toMatchObject({
        limit: 'MAX_QUERY_DEPTH',
        allowed: 15,
        message: expect.stringContaining('found 16'),
      });
    });

    it('should count what a fragment holds wherever it is spread', async () => {
      const aliases = repeated(16, (at) => `a${at}: version`);
      const spread = (times: number) =>
        `{ settings { ${repeated(times, () => '...Many')} } } fragment Many on Settings { ${aliases} }`;
      expect(await refused(spread(1))).toBeNull();
      expect(await refused(spread(2))).toMatchObject({ limit: 'MAX_QUERY_ALIASES', allowed: 30 });
    });

    it('should refuse too many directives', async () => {
      const fields = (count: number) =>
        `{ settings { ${repeated(count, () => 'version @include(if: true)')} } }`;
      expect(await refused(fields(50))).toBeNull();
      expect(await refused(fields(51))).toMatchObject({ limit: 'MAX_QUERY_DIRECTIVES', allowed: 50 });
    });

    it('should stop reading a document that is too long', async () => {
      const listed = (count: number) =>
        `{ runs(status: [${repeated(count, () => 'QUEUED')}]) { totalCount } }`;
      expect(await refused(listed(1_988))).toBeNull();
      expect(await refused(listed(1_989))).toMatchObject({ limit: 'MAX_QUERY_TOKENS', allowed: 2_000 });
    });

    it('should refuse what would read too much, say what makes it dear, and go by the variables of each request', async () => {
      expect(await refused(pages, { first: 20 })).toBeNull();
      expect(await refused(pages, { first: 1_000 })).toMatchObject({
        limit: 'MAX_QUERY_COST',
        allowed: 300_000,
        cost: 4_003_001,
        message: expect.stringContaining('users × 1000, behaviors × 1000'),
      });
      expect(await refused(pages, { first: 20 })).toBeNull();
    });

    it('should begin nothing of what it refuses', async () => {
      const dear = `subscription { extractEvents(userId: "u1") { ... on Done {
        sequence { events(first: 100000) { edges { node { id context } } } } } } }`;
      expect(await refused(dear)).toMatchObject({ limit: 'MAX_QUERY_COST' });
      expect(await house.database.prisma.run.count()).toBe(0);
    });

    it('should refuse fragments that spread each other', async () => {
      const circle = '{ settings { ...A } } fragment A on Settings { ...B } fragment B on Settings { ...A }';
      expect(await refused(circle)).toMatchObject({ message: expect.stringContaining('within itself') });
    });
  });

  it('should take one operation at a time', async () => {
    const one = { query: '{ settings { version } }' };
    const response = await post(house.address, [one, one], 'application/json');
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ message: 'Batching is not supported.' }] });
  });
});
