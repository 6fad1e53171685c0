import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import { errorsOf, importBytes } from './testing.ts';

const header = 'user_id,age,gender,income,occupation,city,interests,budget,has_car,purchase_intent\n';

describe('importFile of profiles', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  beforeEach(async () => {
    await database.pool.query('truncate "user", import cascade');
  });
  afterAll(() => database.drop());

  const importProfiles = (text: string) => importBytes(database, text, { kind: 'PROFILES' });
  const profiles = () => database.prisma.profile.findMany({ orderBy: { userId: 'asc' } });

  it('should keep every field, and a user of whom nothing is known', async () => {
    const { record } = await importProfiles(
      `${header}u_1,34,女,21000,医生,苏州,"摄影,旅游、 高尔夫;摄影",25.5,否,首购\nu_2,,,,,,,,,\n`,
    );
    expect(record).toMatchObject({ status: 'FINISHED', rows: 2, added: 2, rejected: 0, message: null });
    expect(await profiles()).toMatchObject([
      {
        ...{
          userId: 'u_1',
          age: 34,
          gender: '女',
          income: 21_000,
          incomePeriod: 'month',
          occupation: '医生',
          city: '苏州',
        },
        ...{
          interests: ['摄影', '旅游', '高尔夫'],
          budget: 25.5,
          hasCar: false,
          purchaseIntent: '首购',
          text: null,
        },
      },
      { userId: 'u_2', age: null, income: null, incomePeriod: null, interests: [], hasCar: null },
    ]);
  });

  it('should keep a sentence about a user beside the fields of another file', async () => {
    await importProfiles('user_id,age,city\nu_1,34,苏州\n');
    await importProfiles('user_id,profile_text\nu_1,"苏州医生,喜欢摄影"\n');
    expect(await profiles()).toMatchObject([{ age: 34, city: '苏州', text: '苏州医生,喜欢摄影' }]);
  });

  it('should let the last row about a user count and say what changed nothing', async () => {
    const { record } = await importProfiles('user_id,age\nu_1,34\nu_1,35\nu_1,35\n');
    expect(record).toMatchObject({ rows: 3, added: 2, duplicates: 1 });
    const again = await importProfiles('user_id,age,city\nu_1,35,\nu_2,20,\n');
    expect(again.record).toMatchObject({ rows: 2, added: 1, duplicates: 1 });
    await importProfiles('user_id,age\nu_1,\n');
    expect(await profiles()).toMatchObject([{ age: null }, { age: 20 }]);
  });

  it.each(['是', 'yes', 'TRUE', '1', '有'])('should read "%s" as a yes', async (word) => {
    await importProfiles(`user_id,has_car\nu_1,${word}\n`);
    expect(await profiles()).toMatchObject([{ hasCar: true }]);
  });

  it.each([
    ['age', 'thirty', '"thirty" is not a whole number from 0 to 150.'],
    ['age', '-1', '"-1" is not a whole number from 0 to 150.'],
    ['income', '2.1万', '"2.1万" is not a whole number from 0 to 2147483647.'],
    ['budget', 'much', '"much" is not an amount.'],
    ['has_car', 'maybe', '"maybe" is neither yes (是, yes, true, 1) nor no (否, no, false, 0).'],
  ])('should refuse a row whose %s is "%s"', async (column, cell, reason) => {
    const { record } = await importProfiles(`user_id,${column}\nu_1,${cell}\nu_2,1\n`);
    expect(record).toMatchObject({ added: 1, rejected: 1 });
    expect(await errorsOf(database, record.id)).toEqual([{ line: 2, column, reason, row: `u_1,${cell}` }]);
    expect(await profiles()).toMatchObject([{ userId: 'u_2' }]);
  });

  it('should refuse a file that says nothing about users', async () => {
    const { record, refusal } = await importProfiles('user_id,price\nu_1,1\n');
    expect(refusal).toBe('WRONG_COLUMNS');
    expect(record.message).toMatch(/^A profile file needs one of age, gender, .* columns user_id, price\.$/);
  });
});
