import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSample } from '../../server/sample/load.ts';
import { ask, overSse } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { extract, follow, itemsOf } from '../house/run-items.ts';
import { noteStatements } from '../house/statements.ts';

const users = `query ($first: Int!) { users(first: $first) { edges { node { id behaviorCount profile { age city interests }
  currentSequence { id version eventCount newBehaviorCount } activeExtraction { id status } latestExtraction { id status usage { calls } } } }
  pageInfo { hasNextPage } } }`;

const events = `query ($id: ID!, $first: Int!) { user(id: $id) { currentSequence { events(first: $first) { edges { node {
  id type { zh } category context evidence { id action at } } } } } } }`;

const runs = `query ($first: Int!) { runs(first: $first) { edges { node { id kind status batch { total waiting active etaSeconds }
  usage { model calls promptTokens } parent { id } retryable } } } }`;

const run = `query ($id: ID!) { run(id: $id) { id steps { step attempts } calls { id outcome } usage { calls } batch { total members { userId status } } } }`;

const minings = `query ($first: Int!) { minings(first: 3) { edges { node { id stale run { id } question { kind } patterns(first: $first) { edges { node {
  id support steps { types { zh } lag { median } } rules { confidence antecedent { types { zh } } } mining { id }
  example { user { id } steps { events { id type { zh } evidence { id } } } } } } } rules(first: $first) { edges { node { lift pattern { id } } } } } } } }`;

describe('the queries of the page', () => {
  let house: TestHouse;
  let noted: ReturnType<typeof noteStatements>;

  beforeAll(async () => {
    house = await openTestHouse();
    noted = noteStatements(house.database.pool);
    await loadSample(house.database, {
      users: 20,
      seed: 1,
      endsAt: new Date('2026-03-01T00:00:00Z'),
      timeZone: 'Asia/Shanghai',
    });
    // Newest first, as the page lists them: a list of two then holds a user with a sequence, as one of twenty does.
    const [newest] = await house.database.prisma.user.findMany({
      orderBy: { lastBehaviorAt: 'desc' },
      take: 1,
    });
    for (const userId of ['user_0001', 'user_0002', newest?.id])
      await itemsOf(overSse(house.address, extract, { userId }));
  });
  afterAll(() => house.close());

  /** The number of statements of a query. */
  async function statementsOf(
    query: string,
    variables: Record<string, unknown>,
  ): Promise<{ count: number; data: NonNullable<unknown> }> {
    noted.take();
    const { data, errors } = await ask(house.address, query, variables);
    expect(errors).toBeUndefined();
    return { count: noted.take().length, data };
  }

  it('should take as many statements for twenty users as for two', async () => {
    const few = await statementsOf(users, { first: 2 });
    const many = await statementsOf(users, { first: 20 });
    expect(many.data).toMatchObject({ users: { edges: { length: 20 } } });
    expect(many.count).toBe(few.count);
    expect(many.count).toBeLessThanOrEqual(9);
  });

  it('should read a page of the behaviors of each listed user, and not all of them', async () => {
    const query = `query ($first: Int!) { users(first: $first) { edges { node { behaviorCount behaviors(first: 3) {
      totalCount edges { node { id at } } pageInfo { hasNextPage } } } } } }`;
    const few = await statementsOf(query, { first: 2 });
    noted.take();
    const many = await statementsOf(query, { first: 20 });
    expect(many.count).toBe(few.count);
    expect(many.count).toBeLessThanOrEqual(5);
    const { data } = await ask(house.address, query, { first: 20 });
    for (const { node } of data.users.edges)
      expect(node.behaviors).toMatchObject({
        totalCount: node.behaviorCount,
        edges: { length: 3 },
        pageInfo: { hasNextPage: true },
      });
    // The ids, and the offset that Prisma says with any list.
    const byTheirIds = noted.take().filter((statement) => statement.includes('"behavior\\".\\"id\\" IN ('));
    expect(byTheirIds.map((statement) => JSON.parse(statement).values.length)).toEqual([20 * 3 + 1]);
  });

  it('should take as many statements for a whole sequence with its evidence as for two events', async () => {
    const few = await statementsOf(events, { id: 'user_0001', first: 2 });
    const many = await statementsOf(events, { id: 'user_0001', first: 100 });
    expect(many.count).toBe(few.count);
    expect(many.count).toBeLessThanOrEqual(7);
  });

  it('should take as many statements for ten runs as for two, and few for one with all its parts', async () => {
    const { data } = await ask(
      house.address,
      'mutation { startBatch(userIds: ["user_0004", "user_0005"]) { id } }',
    );
    const { id } = data.startBatch;
    await itemsOf(overSse(house.address, follow, { runId: id }));
    const few = await statementsOf(runs, { first: 2 });
    const many = await statementsOf(runs, { first: 10 });
    expect(many.data).toMatchObject({ runs: { edges: { length: 6 } } });
    expect(many.count).toBe(few.count);
    expect(many.count).toBeLessThanOrEqual(8);
    expect((await statementsOf(run, { id })).count).toBeLessThanOrEqual(10);
  });

  it('should take as many statements for fifty patterns as for two', async () => {
    await itemsOf(
      overSse(
        house.address,
        'subscription { item: minePatterns(question: { minUsers: 2, maxLength: 3 }) { __typename } }',
      ),
    );
    const few = await statementsOf(minings, { first: 2 });
    const many = await statementsOf(minings, { first: 50 });
    expect(many.data).toMatchObject({
      minings: { edges: [{ node: { patterns: { edges: { length: 50 } } } }] },
    });
    expect(many.count).toBe(few.count);
    expect(many.count).toBeLessThanOrEqual(18);
  });
});
