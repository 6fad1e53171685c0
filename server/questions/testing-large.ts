import { featureNames } from '../graphs/feature-names.ts';
import type { EdgeRecord, NodeRecord } from '../graphs/graph-record.ts';
import { createRandom } from '../sample/random.ts';
import type { GraphKnowledge, TypeNames } from './knowledge/graph-knowledge.ts';

const syllables = ['ka', 'lo', 'mi', 'nu', 'pe', 'ra', 'so', 'ti', 'vu', 'ze'];
const signs = ['天', '地', '玄', '黄', '宇', '宙', '洪', '荒', '日', '月'];

/** The number’s digits as syllables: a name of its own for each. */
const spelled = (number: number, words: readonly string[]): string =>
  [...String(number)].map((digit) => words[Number(digit)] ?? '').join('');

/** Features among so many nodes. */
const FEATURES = 10;

/**
 * A made-up graph of so many nodes, a few of them features, with so many edges from each; the last events lead on to few, so
 * that some have no path between them.
 */
export function largeGraph(count: number, edgesPerNode: number, seed = 1): GraphKnowledge {
  const random = createRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const nodes = Array.from({ length: count }, (_, at) => nodeOf(at + 1, at < FEATURES));
  const edges = nodes.flatMap(({ number, kind }) => {
    const targets = new Set<number>();
    while (targets.size < edgesPerNode) {
      const target = FEATURES + 1 + below(count - FEATURES);
      if (target !== number) targets.add(target);
    }
    return [...targets].map((target) => edgeOf(number, target, kind === 'FEATURE', random));
  });
  const types = nodes.flatMap(({ kind, codes: [code = ''], zh, en }): TypeNames[] =>
    kind === 'EVENT' ? [{ code, zh, en, synonyms: [`${en} about`, `${zh}来`, `to ${en} it`] }] : [],
  );
  return {
    graphId: 1,
    request: { focus: 'COMPREHENSIVE', windowHours: 72, leastUsers: 10, timeZone: 'UTC' },
    nodes,
    edges: edges.map((edge, at) => ({ ...edge, number: at + 1 })),
    patterns: [],
    types: new Map(types.map((type) => [type.code, type])),
  };
}

function nodeOf(number: number, isFeature: boolean): NodeRecord {
  const base = { number, result: null, events: 40 * number, users: number, name: null, description: null };
  if (!isFeature) {
    const en = spelled(number, syllables);
    return { ...base, kind: 'EVENT', codes: [en], feature: null, zh: spelled(number, signs), en };
  }
  const feature = { field: 'city', test: 'IS', value: `City ${spelled(number, syllables)}` } as const;
  return { ...base, kind: 'FEATURE', codes: [], feature, ...featureNames(feature) };
}

function edgeOf(
  source: number,
  target: number,
  isOfFeature: boolean,
  random: () => number,
): Omit<EdgeRecord, 'number'> {
  const odds = (ratio: number) => ({ ratio, low: ratio / 2, high: ratio * 2 });
  const count = Math.floor(5 + 500 * random());
  const ratio = odds(4 * random());
  const ends = {
    source,
    target,
    sign: ratio.ratio > 1 ? '+' : '-',
    users: count,
    ratio: ratio.ratio,
  } as const;
  const rest = { qValue: 0.01, explanation: null } as const;
  if (isOfFeature) {
    const group = (users: number) => ({ users, reaching: Math.floor(users * random()), events: 3 * users });
    const figures = {
      about: 'FEATURE',
      having: group(count),
      lacking: group(2 * count),
      ratio,
      odds: ratio,
      pValue: 0.01,
    } as const;
    return { ...ends, ...rest, kind: 'CONDITIONAL', claim: 'HOLDS_FOR', figures };
  }
  const median = 300_000 * random();
  const claim = random() < 0.3 ? 'SUGGESTS_CAUSE' : random() < 0.7 ? 'PREDICTS' : 'FOLLOWS';
  return {
    ...ends,
    ...rest,
    kind: claim === 'SUGGESTS_CAUSE' ? 'CAUSAL' : 'SEQUENTIAL',
    claim,
    figures: {
      about: 'PAIR',
      count,
      together: count + 3,
      direct: count,
      directUsers: count,
      transition: random() ** 3,
      dependency: 0.5,
      expected: count / 2,
      lift: 2,
      ratio,
      pValue: 0.01,
      direction: ratio,
      ending: ratio,
      eValue: 2,
      weakest: { kind: 'COMPARISON', comparison: 'CLOCK' },
      causePValue: 0.01,
      causeQValue: 0.02,
      lag: { q1: median / 2, median, q3: median * 1.5 },
      histogram: [],
      condition: null,
    },
  };
}
