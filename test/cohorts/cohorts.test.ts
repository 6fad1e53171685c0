import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, overSse } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { itemsOf } from '../house/run-items.ts';
import { SECOND_ZERO } from '../house/sequences.ts';
import { noteStatements } from '../house/statements.ts';
import { lineOf, minePatterns, readMining } from '../patterns/pattern-queries.ts';
import { storePeople } from './people.ts';

const cohort = 'id name size { users sequences } filter { cities ageFrom withTypes from hasCar }';
const create = `mutation ($name: String!, $filter: CohortFilterInput!) { cohort: createCohort(name: $name, filter: $filter) { ${cohort} } }`;
const change = `mutation ($id: ID!, $name: String!, $filter: CohortFilterInput!) {
  cohort: changeCohort(id: $id, name: $name, filter: $filter) { ${cohort} } }`;
const remove = 'mutation ($id: ID!) { deleteCohort(id: $id) }';
const list = `{ cohorts { ${cohort} } }`;

describe('cohorts', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse();
    await storePeople(house.database);
  });
  afterAll(() => house.close());

  const say = (query: string, variables: object = {}) => ask(house.address, query, { ...variables });
  const codeOf = async (query: string, variables: object) =>
    (await say(query, variables)).errors?.[0]?.extensions?.code;
  const save = async (name: string, filter: object): Promise<string> =>
    (await say(create, { name, filter })).data.cohort.id;
  const mine = async (question: object) => {
    const items = await itemsOf(
      overSse(house.address, minePatterns, { question: { kind: 'ALL', minUsers: 1, ...question } }),
    );
    const done = items.at(-1);
    expect(done).toMatchObject({ __typename: 'Done' });
    const { mining } = (await say(readMining, { id: done.mining.id })).data;
    const patterns = mining.patterns.edges.map(({ node }: { node: Parameters<typeof lineOf>[0] }) => node);
    return { mining, patterns, lines: patterns.map(lineOf) };
  };

  it('should be saved, changed and forgotten, with their sizes as they are now', async () => {
    const { data } = await say(create, { name: ' 上海 ', filter: { cities: ['上海'], genders: [] } });
    const nothing = { ageFrom: null, withTypes: null, from: null, hasCar: null };
    expect(data.cohort).toEqual({
      id: expect.any(String),
      name: '上海',
      size: { users: 2, sequences: 2 },
      filter: { ...nothing, cities: ['上海'] },
    });
    const { id } = data.cohort;
    const filter = { ageFrom: 30, from: '2026-01-01T00:00:00.000Z', hasCar: false };
    const changed = (await say(change, { id, name: '无车', filter })).data.cohort;
    expect(changed).toEqual({
      id,
      name: '无车',
      size: { users: 1, sequences: 1 },
      filter: { ...nothing, cities: null, ...filter },
    });
    expect((await say(list)).data.cohorts).toEqual([changed]);
    expect((await say(remove, { id })).data.deleteCohort).toBe(id);
    expect((await say(list)).data.cohorts).toEqual([]);
    expect((await say(`query ($id: ID!) { cohort(id: $id) { id } }`, { id })).data.cohort).toBeNull();
  });

  it('should be refused under a name that another has, without a name, with a filter that makes no sense, and when they are gone', async () => {
    const id = await save('一', {});
    const other = await save('二', {});
    expect(await codeOf(create, { name: ' 一 ', filter: {} })).toBe('NAME_TAKEN');
    expect(await codeOf(change, { id: other, name: '一', filter: {} })).toBe('NAME_TAKEN');
    const third = await save('三', {});
    const codes = await Promise.all(
      [other, third].map((id) => codeOf(change, { id, name: '五', filter: {} })),
    );
    expect(codes.toSorted()).toEqual(['NAME_TAKEN', undefined]);
    expect(await codeOf(change, { id, name: '一', filter: { ageFrom: 1 } })).toBeUndefined();
    for (const name of [' ', 'x'.repeat(81)])
      expect(await codeOf(create, { name, filter: {} })).toBe('BAD_USER_INPUT');
    expect(await codeOf(create, { name: '三', filter: { ageFrom: 2, ageTo: 1 } })).toBe('BAD_USER_INPUT');
    expect(await codeOf(change, { id, name: '一', filter: { withTypes: ['none'] } })).toBe('BAD_USER_INPUT');
    await say(remove, { id });
    expect(await codeOf(remove, { id })).toBe('NOT_FOUND');
    expect(await codeOf(change, { id, name: '四', filter: {} })).toBe('NOT_FOUND');
    for (const left of [other, third]) await say(remove, { id: left });
  });

  it('should be listed with their sizes in as many statements for ten as for one', async () => {
    const noted = noteStatements(house.database.pool);
    const ids = [await save('first', { ageFrom: 30 })];
    noted.take();
    await say(list);
    const few = noted.take().length;
    for (let age = 31; age < 40; age += 1) ids.push(await save(`from ${age}`, { ageFrom: age }));
    noted.take();
    const { cohorts } = (await say(list)).data;
    expect(cohorts.map(({ size }: { size: { users: number } }) => size.users)).toEqual([
      2, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    ]);
    expect(noted.take().length).toBe(few);
    for (const id of ids) await say(remove, { id });
  });

  it('should limit what is mined to their users, and to the events within their period', async () => {
    const cohortId = await save('shanghai', { cities: ['上海'] });
    const whole = await mine({ cohortId });
    expect(whole.mining).toMatchObject({ sequenceCount: 2, question: { cohort: { name: 'shanghai' } } });
    expect(whole.lines).toContain('ask_price>view_car:1');
    expect(whole.lines).toContain('view_car>ask_price:1');
    const to = new Date(SECOND_ZERO + 100_000).toISOString();
    const early = await mine({ cohortId, filter: { to } });
    expect(early.mining).toMatchObject({ sequenceCount: 2, eventCount: 3 });
    expect(early.lines).toEqual(['ask_price>view_car:1']);
    expect((await mine({ cohortId, filter: { hasCar: true } })).mining.sequenceCount).toBe(1);
  });

  it('should be compared with all others when they, or what profiles say, are the target', async () => {
    const cohortId = await save('car owners', { hasCar: true });
    const question = { minUsers: 2, minGroup: 1 };
    const byCohort = await mine({ ...question, target: { cohortId } });
    expect(byCohort.mining).toMatchObject({ sequenceCount: 4, targetCount: 1 });
    expect(byCohort.lines).toEqual(['view_car>ask_price:2']);
    expect(byCohort.patterns[0].comparison).toMatchObject({
      targetUsers: 1,
      otherUsers: 1,
      targetShare: 1,
      otherShare: 1 / 3,
      lag: null,
    });
    const byProfile = await mine({ ...question, target: { profile: { hasCar: true } } });
    expect(byProfile.patterns[0].comparison).toEqual(byCohort.patterns[0].comparison);
  });

  it('should keep in an answer the filter that they had when it was asked', async () => {
    const cohortId = await save('then', { cities: ['北京'] });
    const { mining } = await mine({ cohortId });
    await say(change, { id: cohortId, name: 'now', filter: {} });
    const { data } = await say(
      'query ($id: ID!) { mining(id: $id) { stale question { cohort { name filter { cities } } } } }',
      { id: mining.id },
    );
    expect(data.mining).toEqual({
      stale: false,
      question: { cohort: { name: 'then', filter: { cities: ['北京'] } } },
    });
    expect((await mine({ cohortId })).mining.sequenceCount).toBe(4);
  });

  it('should mean by a merged type the one that it became', async () => {
    const merge = 'mutation ($code: ID!, $into: ID!) { mergeEventTypes(code: $code, into: $into) { code } }';
    const id = await save('asked', { withTypes: ['ask_price'] });
    const { errors } = await say(merge, { code: 'ask_price', into: 'test_drive' });
    expect(errors).toBeUndefined();
    const { data } = await say(`query ($id: ID!) { cohort(id: $id) { ${cohort} } }`, { id });
    expect(data.cohort).toMatchObject({
      size: { users: 3, sequences: 3 },
      filter: { withTypes: ['test_drive'] },
    });
    expect(await codeOf(create, { name: 'late', filter: { withTypes: ['ask_price'] } })).toBe(
      'BAD_USER_INPUT',
    );
  });
});
