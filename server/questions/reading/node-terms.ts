import type { Feature } from '../../graphs/backbone/backbone-input.ts';
import type { NodeRecord } from '../../graphs/graph-record.ts';
import type { GraphKnowledge } from '../knowledge/graph-knowledge.ts';

const results = {
  CONVERSION: ['转化', '转化率', '成交转化', 'conversion', 'convert', 'conversion rate'],
  CHURN: ['流失', '流失率', 'churn', 'churn rate'],
} as const;

const values: Readonly<Record<string, readonly string[]>> = {
  男: ['男', '男性', '男人', '男用户', 'male', 'men', 'man'],
  女: ['女', '女性', '女人', '女用户', 'female', 'women', 'woman'],
};

const carOwners = [
  '有车',
  '车主',
  '有车用户',
  'has a car',
  'have a car',
  'having a car',
  'with a car',
  'own a car',
  'car owner',
];

/** All that a node may be called in a question, in both languages. */
export function termsOf(node: NodeRecord, { types }: Pick<GraphKnowledge, 'types'>): string[] {
  const names = [node.zh, node.en, ...(node.name === null ? [] : [node.name])];
  if (node.kind === 'RESULT') return [...names, ...(node.result ? results[node.result] : [])];
  if (node.feature) return [...names, ...featureTerms(node.feature)];
  return [...names, ...node.codes, ...node.codes.flatMap((code) => types.get(code)?.synonyms ?? [])];
}

function featureTerms({ field, test, value }: Feature): readonly string[] {
  if (value === true) return field === 'hasCar' ? carOwners : [];
  if (test === 'AT_LEAST') return leastTerms(field, String(value));
  const text = String(value);
  const known = field === 'gender' ? values[text] : undefined;
  // A single Chinese character stands in too many words to name anything by itself.
  return known ?? (/^\p{Script=Han}$/u.test(text) || !/\p{L}/u.test(text) ? [] : [text]);
}

const leastTerms = (field: string, value: string): string[] =>
  field === 'age'
    ? [
        `${value}岁以上`,
        `${value}岁及以上`,
        `年满${value}岁`,
        `over ${value}`,
        `aged ${value} or more`,
        `aged ${value} or older`,
        `${value} or older`,
        `at least ${value} years old`,
      ]
    : [`${field} over ${value}`, `${field} of at least ${value}`];
