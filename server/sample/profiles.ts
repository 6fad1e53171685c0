import type { Role } from './cast.ts';
import { chance, integer, lognormalWithin, pick, weighted } from './draw.ts';
import { INTENTS, type PurchaseIntent } from './endings.ts';
import { INTERESTS } from './personas.ts';
import type { Random } from './random.ts';
import type { SampleProfile } from './sample-data.ts';

const CITIES = [
  '上海',
  '北京',
  '深圳',
  '广州',
  '杭州',
  '成都',
  '南京',
  '苏州',
  '武汉',
  '重庆',
  '西安',
  '天津',
];

/** Share of those with a car already, by what they intend. */
const CAR_OWNERS: Record<PurchaseIntent, number> = { 无: 0.49, 观望: 0.55, 首购: 0.1, 换车: 1, 增购: 1 };

/** Any income affords at least two of the models. */
const LEAST_BUDGET = 12;

/** A profile that fits the role: income by the month, budget (10,000 yuan) about one to two years of it. */
export function drawProfile(userId: string, { persona, ending }: Role, random: Random): SampleProfile {
  const income = 500 * integer(random, persona.income[0] / 500, persona.income[1] / 500);
  const yearly = (income * 12) / 10_000;
  const purchaseIntent = weighted(random, INTENTS[ending]);
  const interests = INTERESTS.filter((interest) => chance(random, persona.interests[interest] ?? 0.2));
  return {
    userId,
    age: integer(random, ...persona.age),
    gender: chance(random, 0.516) ? '女' : '男',
    city: pick(random, CITIES),
    occupation: pick(random, persona.occupations),
    income,
    interests: interests.length > 0 ? interests : [pick(random, INTERESTS)],
    budget: Math.max(LEAST_BUDGET, Math.round(yearly * lognormalWithin(random, 1.4, 0.3, [0.8, 2.2]))),
    hasCar: chance(random, CAR_OWNERS[purchaseIntent]),
    purchaseIntent,
    text: null,
  };
}
