import type { Feature } from './backbone/backbone-input.ts';

const fields: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  age: ['年龄', 'age'],
  gender: ['性别', 'gender'],
  city: ['城市', 'city'],
  occupation: ['职业', 'occupation'],
  income: ['月收入', 'monthly income'],
  interests: ['兴趣', 'interest'],
  budget: ['预算（万元）', 'budget (10,000 yuan)'],
  hasCar: ['有车', 'has a car'],
  purchaseIntent: ['购车意向', 'purchase intent'],
};

/** What a feature is called: its field, and what it is tested for. */
export function featureNames({ field, test, value }: Feature): { readonly zh: string; readonly en: string } {
  const [zh, en] = fields[field] ?? [field, field];
  if (value === true) return { zh, en };
  if (test === 'AT_LEAST') return { zh: `${zh} ≥ ${value}`, en: `${en} ≥ ${value}` };
  return { zh: `${zh}：${value}`, en: `${en}: ${value}` };
}
