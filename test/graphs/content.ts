import type { EdgeRecord, FeatureRecord, NodeRecord, PairRecord } from '../../server/graphs/graph-record.ts';

/* Parts of graphs as tests write them. */

const nothing = {
  codes: [],
  result: null,
  feature: null,
  events: 20,
  users: 10,
  name: null,
  description: null,
};

/** A type of events. */
export const eventNode = (number: number, code: string, more: Partial<NodeRecord> = {}): NodeRecord => ({
  ...nothing,
  ...{ number, kind: 'EVENT', codes: [code], zh: `${code}（中文）`, en: code },
  ...more,
});

/** All conversions. */
export const conversionNode = (number: number): NodeRecord => ({
  ...nothing,
  ...{ number, kind: 'RESULT', codes: ['purchase'], result: 'CONVERSION', zh: '转化', en: 'conversion' },
});

/** Users of an age and more. */
export const ageNode = (number: number, value: number): NodeRecord => ({
  ...nothing,
  ...{ number, kind: 'FEATURE', feature: { field: 'age', test: 'AT_LEAST', value } },
  ...{ zh: `年龄 ≥ ${value}`, en: `age ≥ ${value}` },
});

/** A ratio with an interval around it. */
const ratioOf = (ratio: number) => ({ ratio, low: ratio * 0.8, high: ratio * 1.25 });

const pairFigures = (ratio: number): PairRecord => ({
  ...{ about: 'PAIR', count: 12, together: 9, direct: 5, directUsers: 4, transition: 0.25, dependency: 0.5 },
  ...{ expected: 6.125, lift: 1.96, ratio: ratioOf(ratio), pValue: 0.001 },
  ...{ direction: ratioOf(3), ending: ratioOf(2), eValue: 4.5, causePValue: 0.002, causeQValue: 0.01 },
  weakest: { kind: 'EARLIER_EVENT', code: 'dine' },
  lag: { q1: 3_600, median: 7_200.5, q3: 86_400 },
  histogram: [5, 4, 3, 0],
  condition: null,
});

const featureFigures = (ratio: number): FeatureRecord => ({
  about: 'FEATURE',
  having: { users: 8, reaching: 6, events: 18 },
  lacking: { users: 0, reaching: 0, events: 0 },
  ...{ ratio: ratioOf(ratio), odds: ratioOf(5), pValue: 0.03 },
});

/** An edge with its ratio: a cause, unless said otherwise. */
export const pairEdge = (
  number: number,
  [source, target]: readonly [number, number],
  ratio: number,
  more: Partial<EdgeRecord> = {},
): EdgeRecord => ({
  ...{ number, kind: 'CAUSAL', claim: 'SUGGESTS_CAUSE', source, target, sign: '+', users: 7 },
  ...{ ratio, qValue: 0.004, figures: pairFigures(ratio), explanation: null },
  ...more,
});

/** An edge from a feature, with its ratio. */
export const featureEdge = (
  number: number,
  [source, target]: readonly [number, number],
  ratio: number,
): EdgeRecord => ({
  ...{ number, kind: 'CONDITIONAL', claim: 'HOLDS_FOR', source, target, sign: '+', users: 6 },
  ...{ ratio, qValue: 0.05, figures: featureFigures(ratio), explanation: null },
});

/** A pair that holds for a feature only. */
export const conditionalEdge = (
  number: number,
  ends: readonly [number, number],
  ratio: number,
): EdgeRecord => ({
  ...pairEdge(number, ends, ratio, { kind: 'CONDITIONAL', claim: 'PREDICTS', sign: '-' }),
  figures: {
    ...pairFigures(ratio),
    weakest: { kind: 'COMPARISON', comparison: 'CLOCK' },
    lag: null,
    condition: {
      feature: { field: 'hasCar', test: 'IS', value: true },
      ...{ having: ratioOf(3), lacking: ratioOf(1), pValue: 0.01, qValue: 0.02 },
    },
  },
});
