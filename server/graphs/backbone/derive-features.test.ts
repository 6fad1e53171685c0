import { expect, it } from 'vitest';
import { deriveFeatures, type ProfileFields } from './derive-features.ts';

const nobody: ProfileFields = {
  age: null,
  gender: null,
  city: null,
  occupation: null,
  income: null,
  incomePeriod: null,
  interests: [],
  budget: null,
  hasCar: null,
  purchaseIntent: null,
};

/** The states of each feature by its name. */
function statesOf(profiles: readonly (ProfileFields | null)[], leastUsers: number) {
  const { features, states } = deriveFeatures(profiles, leastUsers);
  return Object.fromEntries(
    features.map(({ field, test, value }, place) => [
      `${field} ${test} ${value}`,
      profiles.map((_, user) => states[user * features.length + place]),
    ]),
  );
}

it('should cut numbers at their quartiles, and income by the month', () => {
  const incomes = [10, 20, 30, 40].map((income) => ({ ...nobody, income, incomePeriod: 'month' }));
  const yearly = { ...nobody, income: 600, incomePeriod: 'year' };
  expect(statesOf([...incomes, yearly, nobody, null], 1)).toEqual({
    'income AT_LEAST 20': [0, 1, 1, 1, 1, 2, 2],
    'income AT_LEAST 30': [0, 0, 1, 1, 1, 2, 2],
    'income AT_LEAST 40': [0, 0, 0, 1, 1, 2, 2],
  });
});

it('should take values of texts that enough users have and enough have not', () => {
  const genders = ['男', '女', '男', null].map((gender) => ({ ...nobody, gender }));
  expect(statesOf(genders, 1)).toEqual({ 'gender IS 女': [0, 1, 0, 2], 'gender IS 男': [1, 0, 1, 2] });
  expect(statesOf(genders, 2)).toEqual({});
});

it('should take interests one by one, and a yes as a feature', () => {
  const interests = [['阅读', '音乐'], ['音乐'], ['科技'], []].map((own, user) => ({
    ...nobody,
    interests: own,
    hasCar: [true, false, null, null][user] ?? null,
  }));
  expect(statesOf(interests, 1)).toEqual({
    'interests HAS 科技': [0, 0, 1, 2],
    'interests HAS 阅读': [1, 0, 0, 2],
    'interests HAS 音乐': [1, 1, 0, 2],
    'hasCar IS true': [1, 0, 2, 2],
  });
});
