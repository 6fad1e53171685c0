import type { Database } from '../../server/database/database.ts';
import { storeSequences } from '../house/sequences.ts';

const sequences = [
  { userId: 'ann', events: ['view_car@0', 'ask_price@100', 'purchase@200!CONVERSION'] },
  { userId: 'bob', events: ['view_car@0', 'ask_price@10'] },
  { userId: 'cat', events: ['ask_price@50', 'view_car@90'] },
  { userId: 'dan', events: [] },
  { userId: 'eve', status: 'PAST', events: ['purchase@0!CONVERSION'] },
] as const;

const profiles = [
  {
    userId: 'ann',
    age: 30,
    gender: '女',
    city: '上海',
    occupation: '教师',
    income: 12_000,
    incomePeriod: 'month',
    interests: ['高尔夫', '摄影'],
    budget: 20,
    hasCar: true,
    purchaseIntent: '首购',
  },
  {
    userId: 'bob',
    age: 45,
    gender: '男',
    city: '北京',
    occupation: '医生',
    income: 240_000,
    incomePeriod: 'year',
    interests: ['摄影'],
    budget: 35.5,
    hasCar: false,
    purchaseIntent: '换购',
  },
  // Of cat only the city is known; dan and eve have no profile.
  { userId: 'cat', city: '上海' },
];

/** Five people, three of them with a profile; of the last, eve, there is only a version that does not count. */
export async function storePeople(database: Database): Promise<void> {
  await storeSequences(database, sequences);
  await database.prisma.profile.createMany({ data: profiles });
}
