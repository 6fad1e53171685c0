import type { Weights } from './draw.ts';
import type { Ending } from './endings.ts';
import type { ModelCategory } from './models.ts';
import type { Pastime } from './places.ts';

export const INTERESTS = ['高尔夫', '旅游', '摄影', '美食', '健身', '科技', '阅读', '音乐'] as const;
type Interest = (typeof INTERESTS)[number];

type Range = readonly [least: number, most: number];

/** A kind of person: who they are, what they like, and how far their interest in a car goes. */
export interface Persona {
  name: string;
  /** Share of all users. */
  share: number;
  age: Range;
  /** Yuan a month. */
  income: Range;
  occupations: readonly string[];
  /** Probability of an interest; 0.2 for those not named. */
  interests: Partial<Record<Interest, number>>;
  tastes: readonly ModelCategory[];
  pastimes: Weights<Pastime>;
  endings: Weights<Ending>;
}

const executive: Persona = {
  name: 'executive',
  share: 0.22,
  age: [34, 50],
  income: [26_000, 50_000],
  occupations: ['企业高管', '私营业主', '律师'],
  interests: { 高尔夫: 0.9, 旅游: 0.4, 美食: 0.4 },
  tastes: ['豪华轿车', '中大型SUV', '中大型轿车'],
  pastimes: [
    ['golf', 40],
    ['dining', 25],
    ['work', 20],
    ['home', 10],
    ['shopping', 5],
  ],
  endings: [
    ['none', 18],
    ['interest', 9],
    ['information', 17],
    ['comparison', 21],
    ['dealership', 20],
    ['decision', 2],
    ['purchase', 13],
  ],
};

const technophile: Persona = {
  name: 'technophile',
  share: 0.2,
  age: [26, 40],
  income: [15_000, 35_000],
  occupations: ['工程师', '销售经理', '医生'],
  interests: { 科技: 0.9, 高尔夫: 0.4, 健身: 0.4 },
  tastes: ['新能源轿车', '新能源SUV'],
  pastimes: [
    ['work', 35],
    ['shopping', 25],
    ['home', 20],
    ['dining', 15],
    ['golf', 5],
  ],
  endings: [
    ['none', 18],
    ['interest', 10],
    ['information', 18],
    ['comparison', 23],
    ['dealership', 17],
    ['decision', 2],
    ['purchase', 12],
  ],
};

const youngProfessional: Persona = {
  name: 'young professional',
  share: 0.22,
  age: [25, 36],
  income: [8_000, 18_000],
  occupations: ['教师', '销售经理', '公务员', '工程师'],
  interests: { 高尔夫: 0.5, 音乐: 0.5, 摄影: 0.4, 美食: 0.4 },
  tastes: ['中型轿车', '紧凑型SUV', '新能源轿车'],
  pastimes: [
    ['shopping', 35],
    ['dining', 25],
    ['work', 20],
    ['home', 15],
    ['golf', 5],
  ],
  endings: [
    ['none', 22],
    ['interest', 10],
    ['information', 18],
    ['comparison', 22],
    ['dealership', 14],
    ['decision', 2],
    ['purchase', 12],
  ],
};

const family: Persona = {
  name: 'family',
  share: 0.24,
  age: [32, 48],
  income: [14_000, 32_000],
  occupations: ['医生', '公务员', '教师', '私营业主'],
  interests: { 高尔夫: 0.65, 旅游: 0.6, 美食: 0.4 },
  tastes: ['中型SUV', '新能源SUV', '中大型SUV'],
  pastimes: [
    ['home', 30],
    ['shopping', 30],
    ['dining', 20],
    ['golf', 10],
    ['work', 10],
  ],
  endings: [
    ['none', 18],
    ['interest', 9],
    ['information', 17],
    ['comparison', 21],
    ['dealership', 20],
    ['decision', 2],
    ['purchase', 13],
  ],
};

/** Looks at everything, visits dealerships for the joy of it, and does not buy. */
const enthusiast: Persona = {
  name: 'enthusiast',
  share: 0.12,
  age: [27, 50],
  income: [10_000, 36_000],
  occupations: ['工程师', '律师', '销售经理', '私营业主'],
  interests: { 高尔夫: 0.7, 科技: 0.5, 摄影: 0.4 },
  tastes: ['豪华轿车', '中大型SUV', '中型轿车', '新能源轿车'],
  pastimes: [
    ['home', 30],
    ['golf', 20],
    ['shopping', 20],
    ['work', 20],
    ['dining', 10],
  ],
  endings: [
    ['none', 20],
    ['interest', 15],
    ['information', 25],
    ['comparison', 25],
    ['dealership', 15],
  ],
};

export const PERSONAS: readonly Persona[] = [executive, technophile, youngProfessional, family, enthusiast];
