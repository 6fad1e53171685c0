import type { Backbone, BackboneEdge, BackboneNode, PairEdge } from '../backbone/backbone-graph.ts';
import type { Feature } from '../backbone/backbone-input.ts';
import type { OtherReason } from '../backbone/claims.ts';
import { nodeKey } from '../backbone/focus.ts';
import type { Result } from '../backbone/prepared.ts';
import { featureNames } from '../feature-names.ts';
import type {
  EdgeRecord,
  FeatureRecord,
  GraphContent,
  NodeRecord,
  PairRecord,
  WeakestReason,
} from '../graph-record.ts';

/** An event type with its names. */
export interface NamedType {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** What the places in a backbone stand for. */
export interface BackboneWords {
  /** By item. */
  readonly types: readonly NamedType[];
  readonly features: readonly Feature[];
}

const results: Readonly<Record<Result, { readonly zh: string; readonly en: string }>> = {
  CONVERSION: { zh: '转化', en: 'conversion' },
  CHURN: { zh: '流失', en: 'churn' },
};

/** Numbers nodes and edges, in their order, and says what they stand for: what stands behind `n5` and `e12` from now on. */
export function graphContent({ nodes, edges, tested }: Backbone, words: BackboneWords): GraphContent {
  const numbers = new Map(nodes.map((node, at) => [nodeKey(node), at + 1]));
  return {
    nodes: nodes.map((node, at) => ({ number: at + 1, ...nodeRecord(node, words) })),
    edges: edges.map((edge, at) => ({
      number: at + 1,
      source: numbers.get(nodeKey(edge.source)) ?? 0,
      target: numbers.get(nodeKey(edge.target)) ?? 0,
      ...edgeRecord(edge, words),
    })),
    tested,
  };
}

function nodeRecord(node: BackboneNode, { types }: BackboneWords): Omit<NodeRecord, 'number'> {
  const { kind, events, users } = node;
  const rest = { kind, events, users, result: null, feature: null, name: null, description: null };
  if (node.kind === 'EVENT') {
    const { code, zh, en } = typeAt(types, node.item);
    return { ...rest, codes: [code], zh, en };
  }
  if (node.kind === 'RESULT') {
    const codes = node.items.map((item) => typeAt(types, item).code);
    return { ...rest, codes, result: node.result, ...results[node.result] };
  }
  const { field, test, value } = node;
  const feature = { field, test, value };
  return { ...rest, codes: [], feature, ...featureNames(feature) };
}

function edgeRecord(
  edge: BackboneEdge,
  words: BackboneWords,
): Omit<EdgeRecord, 'number' | 'source' | 'target'> {
  const { kind, claim, sign } = edge;
  const { qValue } = edge.figures;
  const figures = edge.claim === 'HOLDS_FOR' ? featureRecord(edge.figures) : pairRecord(edge, words);
  const users =
    figures.about === 'PAIR' && edge.claim !== 'HOLDS_FOR' ? edge.figures.users : reachingOf(figures);
  return { kind, claim, sign, users, ratio: figures.ratio.ratio, qValue, figures, explanation: null };
}

const reachingOf = (figures: PairRecord | FeatureRecord): number =>
  figures.about === 'FEATURE' ? figures.having.reaching : 0;

const groupOf = ({ users, reaching, events }: FeatureRecord['having']) => ({ users, reaching, events });
const ratioOf = ({ ratio, low, high }: PairRecord['ratio']) => ({ ratio, low, high });

function featureRecord({
  having,
  lacking,
  rate,
  odds,
  pValue,
}: Extract<BackboneEdge, { claim: 'HOLDS_FOR' }>['figures']): FeatureRecord {
  return {
    about: 'FEATURE',
    having: groupOf(having),
    lacking: groupOf(lacking),
    ratio: ratioOf(rate),
    odds: ratioOf(odds),
    pValue,
  };
}

function pairRecord({ figures, condition }: PairEdge, { types, features }: BackboneWords): PairRecord {
  const { quartiles, histogram, cause, ratio, direction, ending, users: _, qValue: __, ...numbers } = figures;
  return {
    about: 'PAIR',
    ...numbers,
    ratio: ratioOf(ratio),
    direction: ratioOf(direction),
    ending: ratioOf(ending),
    weakest: reasonOf(cause.weakest, types),
    causePValue: cause.pValue,
    causeQValue: cause.qValue,
    lag: quartiles && {
      q1: quartiles.q1 / 1_000,
      median: quartiles.median / 1_000,
      q3: quartiles.q3 / 1_000,
    },
    histogram,
    condition: condition && { ...condition, feature: featureAt(features, condition.feature) },
  };
}

const reasonOf = (reason: OtherReason, types: readonly NamedType[]): WeakestReason =>
  reason.kind === 'COMPARISON' ? reason : { kind: 'EARLIER_EVENT', code: typeAt(types, reason.type).code };

function typeAt(types: readonly NamedType[], item: number): NamedType {
  const type = types[item];
  if (!type) throw new RangeError(`A backbone speaks of the type ${item}, of ${types.length}.`);
  return type;
}

function featureAt(features: readonly Feature[], place: number): Feature {
  const feature = features[place];
  if (!feature) throw new RangeError(`A backbone speaks of the feature ${place}, of ${features.length}.`);
  return feature;
}
