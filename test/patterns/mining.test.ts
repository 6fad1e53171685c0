import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mineText } from '../../server/patterns/miner/cli.ts';
import { ask, overSse } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { itemsOf, refusalOf } from '../house/run-items.ts';
import { storeSequences } from '../house/sequences.ts';
import { fiveUsers } from './five-users.ts';
import { lineOf, minePatterns, pattern, readMining } from './pattern-queries.ts';

describe('mining patterns', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse();
    await storeSequences(house.database, fiveUsers);
  });
  afterAll(() => house.close());

  const mine = (question: object) => itemsOf(overSse(house.address, minePatterns, { question }));
  const patternsOf = async (question: object) => {
    const done = (await mine(question)).at(-1);
    expect(done).toMatchObject({ __typename: 'Done' });
    const { data } = await ask(house.address, readMining, { id: done.mining.id });
    return data.mining.patterns.edges.map(({ node }: { node: unknown }) => node);
  };

  it('should find patterns with their figures, show the first at once, and end with the answer', async () => {
    const items = await mine({ minUsers: 2, kind: 'ALL' });
    const shown = items.flatMap(({ newPatterns = [] }) => newPatterns);
    expect(shown.map(lineOf)).toEqual([
      'ask_price>view_car:3',
      'view_car>ask_price:3',
      'ask_price>purchase:2',
      'view_car>purchase:2',
      'view_car>view_car:2',
      'view_car>ask_price>purchase:2',
      'view_car>ask_price>view_car:2',
    ]);
    expect(shown[1]).toMatchObject({
      rank: 2,
      length: 2,
      share: 0.6,
      confidence: 0.75,
      lift: 0.75 / 0.8,
      span: 10,
      steps: [
        { types: [{ code: 'view_car' }], lag: null },
        // 10, 7 and 20 seconds: each place is the one that ends first.
        { types: [{ code: 'ask_price' }], lag: { q1: 8.5, median: 10, q3: 15 } },
      ],
      confidenceInterval: { low: expect.closeTo(0.3006, 4), high: expect.closeTo(0.9544, 4) },
      comparison: null,
      example: {
        userId: 'a',
        user: { id: 'a' },
        steps: [
          { events: [{ type: { code: 'view_car' }, start: '2026-01-01T00:00:00.000Z' }] },
          { events: [{ type: { code: 'ask_price' }, start: '2026-01-01T00:00:10.000Z' }] },
        ],
      },
    });
    expect(shown[5].rules).toEqual([
      expect.objectContaining({
        antecedent: [{ types: [{ code: 'view_car' }] }],
        consequent: [{ types: [{ code: 'ask_price' }] }, { types: [{ code: 'purchase' }] }],
        support: 2,
        antecedentSupport: 4,
        consequentSupport: 2,
        confidence: 0.5,
        lift: 1.25,
        interval: { low: expect.closeTo(0.15, 4), high: expect.closeTo(0.85, 4) },
      }),
      expect.objectContaining({ antecedentSupport: 3, consequentSupport: 2, confidence: 2 / 3 }),
    ]);
    const percents = items.flatMap(({ percent }) => percent ?? []);
    expect(percents).toEqual(percents.toSorted((a, b) => a - b));
    const done = items.at(-1);
    expect(done.mining).toMatchObject({
      sequenceCount: 5,
      eventCount: 13,
      minSupport: 2,
      patternCount: 7,
      stale: false,
      run: { id: done.runId },
      question: { kind: 'ALL', minUsers: 2, minShare: null, minLength: 2, maxLength: 4 },
    });
    const { data } = await ask(house.address, readMining, { id: done.mining.id });
    expect(data.mining.patterns.edges.map(({ node }: { node: unknown }) => node)).toEqual(shown);
  });

  it('should print what the command prints for the same sequences', async () => {
    const codes = [
      ...new Set(fiveUsers.flatMap(({ events }) => events.map((event) => event.split('@')[0] ?? ''))),
    ].toSorted();
    const spmf = fiveUsers
      .map(({ events }) => events.map((event) => `${codes.indexOf(event.split('@')[0] ?? '')} -1 `).join(''))
      .map((line) => `${line}-2`)
      .join('\n');
    for (const kind of ['ALL', 'CLOSED', 'MAXIMAL'] as const) {
      const lines = [...mineText(spmf, { support: 0.4, kind })].map((line) => {
        const [steps = '', support] = line.split(':');
        return `${steps
          .split('>')
          .map((item) => codes[Number(item)])
          .join('>')}:${support}`;
      });
      expect((await patternsOf({ kind, minShare: 0.4, minLength: 1 })).map(lineOf)).toEqual(lines);
    }
  });

  it('should heed gaps in positions and in time, first, last and contained events, and the top', async () => {
    const lines = async (question: object) =>
      (await patternsOf({ kind: 'ALL', minUsers: 1, ...question })).map(lineOf);
    expect(await lines({ first: ['ask_price'], last: ['view_car'], maxLength: 2 })).toEqual([
      'ask_price>view_car:3',
    ]);
    expect(
      await lines({ first: ['ask_price'], last: ['view_car'], maxLength: 2, maxGapSeconds: 60 }),
    ).toEqual(['ask_price>view_car:1']);
    expect(await lines({ first: ['ask_price'], last: ['view_car'], maxLength: 2, maxGap: 1 })).toEqual([
      'ask_price>view_car:2',
    ]);
    expect(
      await lines({ contains: ['purchase'], minLength: 3, maxLength: 3, maxSpanSeconds: 100, maxGap: 1 }),
    ).toEqual(['view_car>ask_price>purchase:1']);
    expect(await lines({ top: 1 })).toEqual(['ask_price>view_car:3']);
  });

  it('should take the events of a day for one step', async () => {
    const lines = (await patternsOf({ kind: 'ALL', minUsers: 3, step: 'DAY' })).map(lineOf);
    expect(lines).toEqual(['ask_price,view_car:3']);
  });

  it('should compare those who reach a target with the others, by what lies before it', async () => {
    const question = {
      kind: 'ALL',
      minUsers: 1,
      maxLength: 2,
      target: { typeCode: 'purchase' },
      minGroup: 2,
    };
    const [first, ...others] = await patternsOf(question);
    expect(lineOf(first)).toBe('view_car>ask_price:3');
    // 2 of 2 who buy, 1 of 3 who do not; 0.5 is added to each: (2.5 × 2.5) / (0.5 × 1.5).
    expect(first.comparison).toEqual({
      targetUsers: 2,
      otherUsers: 1,
      targetShare: 1,
      otherShare: 1 / 3,
      oddsRatio: expect.closeTo(8.3333, 4),
      interval: { low: expect.closeTo(0.2168, 3), high: expect.closeTo(320.4, 1) },
      pValue: expect.closeTo(0.4, 10),
      // Of four tests with p 0.4, 0.4, 0.4 and 1.
      qValue: expect.closeTo(1.6 / 3, 10),
      smallCounts: true,
      // From the first price asked to the purchase: 190 and 93 seconds.
      lag: { median: 141.5 },
    });
    expect(others.map(lineOf)).toEqual([
      'ask_price>view_car:2',
      'ask_price>ask_price:1',
      'view_car>view_car:1',
    ]);
    const byCategory = await patternsOf({ ...question, target: { category: 'CONVERSION' } });
    expect(byCategory).toEqual([first, ...others].map((told) => ({ ...told, id: expect.any(String) })));
  });

  it('should end with an error that says why when a group is too small, or nobody has the target', async () => {
    const end = (await mine({ target: { typeCode: 'purchase' }, minUsers: 1 })).at(-1);
    expect(end).toMatchObject({ __typename: 'Error', code: 'GROUP_TOO_SMALL', retryable: false });
    expect(end.message).toContain('2 users reach the target and 3 do not');
  });

  it.each([
    [{ minUsers: 1, minShare: 0.5 }, 'BAD_USER_INPUT'],
    [{ minUsers: 0 }, 'BAD_USER_INPUT'],
    [{ minShare: 1.5 }, 'BAD_USER_INPUT'],
    [{ minLength: 4, maxLength: 3 }, 'BAD_USER_INPUT'],
    [{ maxLength: 21 }, 'BAD_USER_INPUT'],
    [{ first: ['no_such_type'] }, 'BAD_USER_INPUT'],
    [{ target: {} }, 'BAD_USER_INPUT'],
    [{ target: { typeCode: 'purchase', category: 'CHURN' } }, 'BAD_USER_INPUT'],
    [{ filter: { ageFrom: 40, ageTo: 20 } }, 'BAD_USER_INPUT'],
    [{ cohortId: '999' }, 'NOT_FOUND'],
  ])('should refuse %j', async (question, code) => {
    expect(await refusalOf(overSse(house.address, minePatterns, { question }))).toBe(code);
  });

  it('should name the users of a pattern, page by page, with the events that show it', async () => {
    const [first] = await patternsOf({ kind: 'ALL', minUsers: 2, first: ['view_car'] });
    const query = `query ($id: ID!, $after: ID) { pattern(id: $id) { users(first: 2, after: $after) {
      userId sequenceId steps { events { type { code } start } } } } }`;
    const one = (await ask(house.address, query, { id: first.id })).data.pattern.users;
    expect(one.map(({ userId }: { userId: string }) => userId)).toEqual(['a', 'b']);
    expect(one[1].steps[1].events).toEqual([
      { type: { code: 'ask_price' }, start: '2026-01-01T00:01:47.000Z' },
    ]);
    const two = (await ask(house.address, query, { id: first.id, after: one[1].sequenceId })).data.pattern
      .users;
    expect(two.map(({ userId }: { userId: string }) => userId)).toEqual(['c']);
    const { errors } = await ask(house.address, query, { id: first.id, after: 'x' });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it('should sort and filter patterns, and list rules', async () => {
    const done = (await mine({ minUsers: 2, kind: 'ALL' })).at(-1);
    const list = async (args: string) => {
      const query = `query ($id: ID!) { mining(id: $id) { patterns(first: 3, ${args}) { edges { node { ${pattern} } } pageInfo { hasNextPage } } } }`;
      const { data } = await ask(house.address, query, { id: done.mining.id });
      return data.mining.patterns.edges.map(({ node }: { node: Parameters<typeof lineOf>[0] }) =>
        lineOf(node),
      );
    };
    expect(await list('orderBy: LENGTH, descending: true')).toEqual([
      'view_car>ask_price>purchase:2',
      'view_car>ask_price>view_car:2',
      'ask_price>view_car:3',
    ]);
    expect(await list('contains: ["purchase", "view_car"]')).toEqual([
      'view_car>purchase:2',
      'view_car>ask_price>purchase:2',
    ]);
    expect(await list('search: "询价", minSupport: 3')).toEqual([
      'ask_price>view_car:3',
      'view_car>ask_price:3',
    ]);
    const rules = `query ($id: ID!) { mining(id: $id) { ruleTotal(minConfidence: 0.6)
      rules(minConfidence: 0.6, orderBy: CONFIDENCE) { edges { node { confidence pattern { id } antecedent { types { code } } } } } } }`;
    const { data } = await ask(house.address, rules, { id: done.mining.id });
    const confidences = data.mining.rules.edges.map(
      ({ node }: { node: { confidence: number } }) => node.confidence,
    );
    expect(confidences).toEqual([0.75, 0.75, 2 / 3, 2 / 3]);
    expect(data.mining.ruleTotal).toBe(4);
  });
});
