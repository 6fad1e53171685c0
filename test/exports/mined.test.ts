import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mineText } from '../../server/patterns/miner/cli.ts';
import { ask, overSse } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { itemsOf } from '../house/run-items.ts';
import { storeSequences } from '../house/sequences.ts';
import { lineOf, minePatterns, readMining } from '../patterns/pattern-queries.ts';

/** Of the two that buy, both have asked for the price before; a past version and a user without events count for nothing. */
const sequences = [
  { userId: 'a', status: 'PAST', events: ['purchase@0', 'view_car@1'] },
  { userId: 'a', events: ['view_car@0', 'ask_price@10', 'view_car@40', 'purchase@200!CONVERSION'] },
  { userId: 'b', events: ['view_car@100', 'ask_price@107', 'purchase@200!CONVERSION', 'view_car@300'] },
  { userId: 'c', events: ['view_car@5', 'ask_price@25'] },
  { userId: 'd', events: ['ask_price@0', 'view_car@86400'] },
  { userId: 'e', events: [] },
] as const;

describe('an export of what was mined', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse();
    await storeSequences(house.database, sequences);
  });
  afterAll(() => house.close());

  const mine = async (question: object) => {
    const done = (await itemsOf(overSse(house.address, minePatterns, { question }))).at(-1);
    expect(done).toMatchObject({ __typename: 'Done' });
    return (await ask(house.address, readMining, { id: done.mining.id })).data.mining;
  };
  const take = (name: string) => fetch(`${house.address}/export/${name}`);
  const textOf = async (name: string) => (await take(name)).text();
  const recordsOf = async (name: string) =>
    (await textOf(name))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));

  it('should give every pattern of an answer with its figures, as JSON Lines', async () => {
    const { id, patterns } = await mine({ kind: 'ALL', minUsers: 2 });
    const records = await recordsOf(`patterns.jsonl?mining=${id}`);
    const told = patterns.edges.map(({ node }: { node: Parameters<typeof lineOf>[0] }) => node);
    expect(records.map(({ pattern, support }) => `${pattern}:${support}`)).toEqual(told.map(lineOf));
    expect(records.find(({ pattern }) => pattern === 'view_car>ask_price')).toEqual({
      rank: 2,
      pattern: 'view_car>ask_price',
      zh: '看车>询价',
      en: 'view car>ask price',
      support: 3,
      share: 0.6,
      confidence: 0.75,
      lift: 0.75 / 0.8,
      span_seconds: 10,
      // 10, 7 and 20 seconds.
      lag_q1_seconds: [8.5],
      lag_median_seconds: [10],
      lag_q3_seconds: [15],
      example_user: 'a',
    });
  });

  it('should tell with a target how its users differ, as CSV with a column for each figure', async () => {
    const { id } = await mine({ kind: 'ALL', minUsers: 3, target: { typeCode: 'purchase' }, minGroup: 2 });
    const [head, ...rows] = (await textOf(`patterns.csv?mining=${id}`)).trimEnd().split('\r\n');
    expect(head).toBe(
      'rank,pattern,zh,en,support,share,confidence,lift,span_seconds,lag_q1_seconds,lag_median_seconds,lag_q3_seconds,' +
        'example_user,target_users,other_users,odds_ratio,odds_low,odds_high,p_value,q_value',
    );
    expect(rows).toHaveLength(1);
    // 2 of 2 who buy, 1 of 3 who do not.
    expect(rows[0]).toMatch(
      /^1,view_car>ask_price,看车>询价,view car>ask price,3,0\.6,0\.75,0\.937\d*,10,8\.5,10,15,a,2,1,8\.33\d*,0\.21\d*,320\.\d*,0\.(?:4|39)\d*,0\.(?:4|39)\d*$/,
    );
  });

  it('should give every rule, those of a pattern by where they cut it', async () => {
    const { id } = await mine({ kind: 'ALL', minUsers: 2, last: ['purchase'] });
    const records = await recordsOf(`rules.jsonl?mining=${id}`);
    expect(records.map(({ antecedent, consequent }) => `${antecedent} → ${consequent}`)).toEqual([
      'ask_price → purchase',
      'view_car → purchase',
      'view_car → ask_price>purchase',
      'view_car>ask_price → purchase',
    ]);
    expect(records[3]).toEqual({
      antecedent: 'view_car>ask_price',
      consequent: 'purchase',
      support: 2,
      antecedent_support: 3,
      consequent_support: 2,
      confidence: 2 / 3,
      confidence_low: expect.closeTo(0.2077, 4),
      confidence_high: expect.closeTo(0.9385, 4),
      lift: expect.closeTo(5 / 3, 10),
    });
    const [head, first] = (await textOf(`rules.csv?mining=${id}`)).split('\r\n');
    expect(head).toContain('antecedent,consequent,support,antecedent_support');
    expect(first).toMatch(/^ask_price,purchase,2,4,2,0\.5,/);
  });

  it('should go on behind the first page', async () => {
    const many = await openTestHouse();
    try {
      const codes = Array.from({ length: 11 }, (_, place) => `type_${place + 10}`);
      await many.database.prisma.eventType.createMany({
        data: codes.map((code) => ({ code, zh: code, en: code, synonyms: [] })),
      });
      await storeSequences(many.database, [
        { userId: 'a', events: codes.map((code, at) => `${code}@${at}`) },
      ]);
      const question = { kind: 'ALL', minUsers: 1, minLength: 1, maxLength: 5 };
      const done = (await itemsOf(overSse(many.address, minePatterns, { question }))).at(-1);
      const response = await fetch(`${many.address}/export/patterns.jsonl?mining=${done.mining.id}`);
      const ranks = (await response.text())
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).rank);
      // Ways to choose 1 to 5 of 11.
      expect(ranks).toEqual(Array.from({ length: 11 + 55 + 165 + 330 + 462 }, (_, place) => place + 1));
    } finally {
      await many.close();
    }
  });

  it('should give sequences to other miners, which then find what ours found', async () => {
    const spmf = await textOf('sequences.spmf');
    const names = new Map([...spmf.matchAll(/^@ITEM=(\d+)=(.+)$/gm)].map(([, item, code]) => [item, code]));
    expect(spmf).toMatch(/^@CONVERTED_FROM_TEXT\n@ITEM=1=/);
    expect(spmf.match(/-2\n/g)).toHaveLength(5);
    for (const kind of ['ALL', 'CLOSED', 'MAXIMAL'] as const) {
      const printed = [...mineText(spmf, { support: 0.4, kind })].map((line) =>
        line.replace(/^[^:]+/, (steps) => steps.replace(/\d+/g, (item) => names.get(item) ?? '?')),
      );
      const { patterns } = await mine({ kind, minShare: 0.4, minLength: 1 });
      const told = patterns.edges.map(({ node }: { node: Parameters<typeof lineOf>[0] }) => lineOf(node));
      expect(printed).toEqual(told);
    }
  });

  it.each([
    ['patterns.csv', 400],
    ['rules.jsonl', 400],
    ['patterns.csv?mining=999', 404],
    ['rules.csv?mining=no', 404],
    ['patterns.spmf?mining=1', 404],
    ['sequences.spmf.csv', 404],
    ['constructor.csv', 404],
  ])('should be refused as %s', async (name, status) => {
    expect((await take(name)).status).toBe(status);
  });

  it('should not show an answer that is not finished', async () => {
    const { id } = await house.database.prisma.mining.create({
      data: {
        question: {},
        questionHash: '',
        dataVersion: '',
        sequenceIds: [],
        sequenceCount: 0,
        eventCount: 0,
      },
    });
    expect((await take(`patterns.csv?mining=${id}`)).status).toBe(404);
  });

  it('should break off rather than end early when the answer is not whole', async () => {
    const { id } = await mine({ kind: 'ALL', minUsers: 2, maxLength: 2 });
    await house.database.prisma.pattern.deleteMany({ where: { miningId: Number(id), rank: { gt: 2 } } });
    await expect(textOf(`patterns.csv?mining=${id}`)).rejects.toThrow();
  });
});
