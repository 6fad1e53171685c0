import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matchesFilter } from '../../server/cohorts/matches-filter.sql.ts';
import { ask } from '../house/clients.ts';
import { openTestHouse, type TestHouse } from '../house/house.ts';
import { SECOND_ZERO } from '../house/sequences.ts';
import { storePeople } from './people.ts';

const everybody = ['ann', 'bob', 'cat', 'dan', 'eve'];
const second = (n: number) => new Date(SECOND_ZERO + n * 1_000).toISOString();

describe('a filter of cohorts', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse();
    await storePeople(house.database);
  });
  afterAll(() => house.close());

  const size = async (filter: object) => {
    const query = 'query ($filter: CohortFilterInput!) { cohortSize(filter: $filter) { users sequences } }';
    return ask(house.address, query, { filter });
  };
  const members = async (filter: object) => {
    const { rows } = await house.database.pool.query<{ id: string }>(
      `select u.id from "user" u left join profile p on p.user_id = u.id where ${matchesFilter('$1::jsonb')} order by u.id`,
      [JSON.stringify(filter)],
    );
    return rows.map(({ id }) => id);
  };

  it.each<[object, string[]]>([
    [{}, everybody],
    [{ ageFrom: 30 }, ['ann', 'bob']],
    [{ ageFrom: 31 }, ['bob']],
    [{ ageTo: 45 }, ['ann', 'bob']],
    [{ ageTo: 44 }, ['ann']],
    [{ genders: ['女'] }, ['ann']],
    [{ genders: ['男', '女'] }, ['ann', 'bob']],
    [{ cities: ['上海', '广州'] }, ['ann', 'cat']],
    [{ occupations: ['医生'] }, ['bob']],
    [{ purchaseIntents: ['首购'] }, ['ann']],
    [{ interests: ['摄影'] }, ['ann', 'bob']],
    [{ interests: ['高尔夫', '钓鱼'] }, ['ann']],
    [{ hasCar: true }, ['ann']],
    [{ hasCar: false }, ['bob']],
    // 240,000 a year are 20,000 a month.
    [{ incomeFrom: 20_000 }, ['bob']],
    [{ incomeFrom: 20_001 }, []],
    [{ incomeTo: 12_000 }, ['ann']],
    [{ budgetFrom: 35.5 }, ['bob']],
    [{ budgetTo: 35.4 }, ['ann']],
    [{ withTypes: ['view_car'] }, ['ann', 'bob', 'cat']],
    [{ withTypes: ['view_car', 'purchase'] }, ['ann']],
    [{ withoutTypes: ['purchase'] }, ['bob', 'cat', 'dan', 'eve']],
    [{ withoutTypes: ['purchase', 'ask_price'] }, ['dan', 'eve']],
    [{ withTypes: ['ask_price'], withoutTypes: ['purchase'] }, ['bob', 'cat']],
    // A period says which events count; by itself it asks nothing of anybody.
    [{ from: second(0), to: second(1) }, everybody],
    [{ withTypes: ['ask_price'], from: second(50) }, ['ann', 'cat']],
    [{ withTypes: ['ask_price'], from: second(51) }, ['ann']],
    [{ withTypes: ['ask_price'], to: second(51) }, ['bob', 'cat']],
    [{ withTypes: ['ask_price'], to: second(50) }, ['bob']],
    [{ withoutTypes: ['purchase'], to: second(200) }, everybody],
    [{ cities: ['上海'], ageTo: 40 }, ['ann']],
    [{ cities: ['上海'], hasCar: false }, []],
    [{ interests: ['摄影'], withTypes: ['view_car'], withoutTypes: ['purchase'], incomeFrom: 1 }, ['bob']],
  ])('%j should name %j', async (filter, expected) => {
    expect(await members(filter)).toEqual(expected);
    const sequences = expected.filter((id) => id !== 'eve').length;
    expect((await size(filter)).data.cohortSize).toEqual({ users: expected.length, sequences });
  });

  it.each([
    [{ ageFrom: 40, ageTo: 20 }, 'ageFrom'],
    [{ incomeFrom: 2, incomeTo: 1 }, 'incomeFrom'],
    [{ budgetFrom: 2, budgetTo: 1 }, 'budgetFrom'],
    [{ from: second(5), to: second(5) }, 'period'],
    [{ withTypes: ['no_such_type'] }, 'no_such_type'],
    [{ withoutTypes: ['no_such_type'] }, 'no_such_type'],
    [{ cities: ['x'.repeat(201)] }, 'cities'],
  ])('%j should be refused with what is wrong', async (filter, named) => {
    const { errors } = await size(filter);
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toContain(named);
  });

  it('should be offered what profiles say, the most frequent first', async () => {
    const query = '{ profileValues { genders cities occupations purchaseIntents interests } }';
    const { cities, interests, genders, occupations, purchaseIntents } = (await ask(house.address, query))
      .data.profileValues;
    expect(cities).toEqual(['上海', '北京']);
    expect(interests).toEqual(['摄影', '高尔夫']);
    expect([genders, occupations, purchaseIntents].map((list: string[]) => list.toSorted())).toEqual([
      ['女', '男'],
      ['医生', '教师'],
      ['换购', '首购'],
    ]);
  });
});
