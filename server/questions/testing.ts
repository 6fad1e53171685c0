import fc from 'fast-check';
import { featureNames } from '../graphs/feature-names.ts';
import type {
  EdgeRecord,
  FeatureRecord,
  GraphClaim,
  NodeRecord,
  PairRecord,
} from '../graphs/graph-record.ts';
import { seedEventTypes } from '../vocabulary/event-types.ts';
import type { GraphKnowledge } from './knowledge/graph-knowledge.ts';

/* Graphs for tests: of the seed vocabulary, with figures that fit together as far as questions look at them. */

const types = new Map(seedEventTypes.map((type) => [type.code, type]));

const features = [
  { field: 'city', test: 'IS', value: '上海' },
  { field: 'city', test: 'IS', value: '北京' },
  { field: 'age', test: 'AT_LEAST', value: 35 },
  { field: 'hasCar', test: 'IS', value: true },
  { field: 'gender', test: 'IS', value: '女' },
] as const;

const blank = { name: null, description: null };

function eventNode(number: number, code: string, users: number): NodeRecord {
  const type = types.get(code);
  if (!type) throw new RangeError(`There is no type ${code}.`);
  return {
    ...blank,
    number,
    kind: 'EVENT',
    codes: [code],
    result: null,
    feature: null,
    zh: type.zh,
    en: type.en,
    events: 3 * users,
    users,
  };
}

const count = fc.nat({ max: 5_000 });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const ratio = fc.oneof(
  fc.double({ min: 0, max: 40, noNaN: true }),
  fc.double({ min: 0, max: 1e7, noNaN: true }),
  fc.constant(Number.POSITIVE_INFINITY),
);
const oddsRatio = fc.record({ ratio, low: ratio, high: ratio });
const seconds = fc.double({ min: 0, max: 3_000_000, noNaN: true });
const lag = fc.option(fc.record({ q1: seconds, median: seconds, q3: seconds }));
const claims: readonly GraphClaim[] = ['FOLLOWS', 'PREDICTS', 'SUGGESTS_CAUSE'];

const pairRecord: fc.Arbitrary<PairRecord> = fc.record({
  about: fc.constant('PAIR' as const),
  count,
  together: count,
  direct: count,
  directUsers: count,
  transition: fc.oneof(share, fc.constant(0), fc.constant(0.25), fc.constant(0.5)),
  dependency: fc.constant(null),
  expected: ratio,
  lift: fc.option(ratio),
  ratio: oddsRatio,
  pValue: share,
  direction: oddsRatio,
  ending: oddsRatio,
  eValue: ratio,
  weakest: fc.constant({ kind: 'COMPARISON' as const, comparison: 'CLOCK' as const }),
  causePValue: share,
  causeQValue: share,
  lag,
  histogram: fc.constant([]),
  condition: fc.option(
    fc.record({
      feature: fc.constantFrom(...features),
      having: oddsRatio,
      lacking: oddsRatio,
      pValue: share,
      qValue: share,
    }),
    { freq: 4 },
  ),
});

const group = fc
  .tuple(count, share, count)
  .map(([users, reached, events]) => ({ users, reaching: Math.round(users * reached), events }));
const featureRecord: fc.Arbitrary<FeatureRecord> = fc.record({
  about: fc.constant('FEATURE' as const),
  having: group,
  lacking: group,
  ratio: oddsRatio,
  odds: oddsRatio,
  pValue: share,
});

/** Graphs of 3 to 9 types of events, a result, and five features, with any edges between them. */
export const anyGraph: fc.Arbitrary<GraphKnowledge> = fc
  .uniqueArray(fc.constantFrom(...types.keys()), { minLength: 3, maxLength: 9 })
  .chain((codes) => {
    const nodes = nodesOf(codes);
    const numbers = nodes.map(({ number }) => number);
    const targets = nodes.filter(({ kind }) => kind !== 'FEATURE').map(({ number }) => number);
    const ends = fc
      .tuple(fc.constantFrom(...numbers), fc.constantFrom(...targets))
      .filter(([source, target]) => source !== target && nodes[source - 1]?.kind !== 'RESULT');
    return fc
      .uniqueArray(
        fc.tuple(ends, pairRecord, featureRecord, fc.constantFrom(...claims), fc.boolean(), count),
        { maxLength: 40, selector: ([[source, target]]) => `${source} ${target}` },
      )
      .map((drawn) => ({
        graphId: 1,
        request: { focus: 'COMPREHENSIVE', windowHours: 72, leastUsers: 10, timeZone: 'UTC' },
        nodes,
        edges: drawn.map(([[source, target], pair, feature, claim, raises, users], at) => {
          const isFeature = nodes[source - 1]?.kind === 'FEATURE';
          const figures = isFeature ? feature : pair;
          return edgeOf({
            number: at + 1,
            source,
            target,
            users,
            sign: raises ? '+' : '-',
            figures,
            claim: isFeature ? 'HOLDS_FOR' : claim,
          });
        }),
        patterns: [],
        types: new Map([...types].filter(([code]) => codes.includes(code))),
      }));
  });

const edgeOf = (
  edge: Pick<EdgeRecord, 'number' | 'source' | 'target' | 'users' | 'sign' | 'figures' | 'claim'>,
): EdgeRecord => ({
  ...edge,
  kind:
    edge.claim === 'HOLDS_FOR' ? 'CONDITIONAL' : edge.claim === 'SUGGESTS_CAUSE' ? 'CAUSAL' : 'SEQUENTIAL',
  ratio: edge.figures.ratio.ratio,
  qValue: 0.01,
  explanation: null,
});

function nodesOf(codes: readonly string[]): NodeRecord[] {
  const events = codes.map((code, at) => eventNode(at + 1, code, 40 + at));
  const result: NodeRecord = {
    ...blank,
    number: codes.length + 1,
    kind: 'RESULT',
    codes: [...codes],
    result: 'CONVERSION',
    feature: null,
    zh: '转化',
    en: 'conversion',
    events: 60,
    users: 30,
  };
  const ofFeatures = features.map(
    (feature, at): NodeRecord => ({
      ...blank,
      number: codes.length + 2 + at,
      kind: 'FEATURE',
      codes: [],
      result: null,
      feature,
      ...featureNames(feature),
      events: 500,
      users: 50 + at,
    }),
  );
  return [...events, result, ...ofFeatures];
}
