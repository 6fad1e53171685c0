import type { OddsRatio } from '../statistics/contingency.ts';
import type { Quartiles } from '../statistics/quartiles.ts';
import type { PairClaim } from './backbone/backbone-graph.ts';
import type { Feature } from './backbone/backbone-input.ts';
import type { Comparison } from './backbone/comparisons.ts';

/* What a graph is made of, as it is stored, announced and asked about. Times are seconds. */

/** Claims of rising strength about time, and one about users. */
export const graphClaims = {
  FOLLOWS: 'It comes next, no more often than by chance.',
  PREDICTS: 'It comes more often, or less often, than by chance.',
  SUGGESTS_CAUSE:
    'And no other reason that is known explains that: neither the user, nor the time, nor an earlier event.',
  HOLDS_FOR: 'Users with the feature do it more often, or less often, than those without.',
} as const;
export type GraphClaim = PairClaim | 'HOLDS_FOR';

/** Kinds of nodes. */
export const nodeKinds = {
  EVENT: 'A type of events.',
  RESULT: 'Any event of a category: a conversion, or churn.',
  FEATURE: 'What is true of some users and not of others.',
} as const;
type GraphNodeKind = keyof typeof nodeKinds;

/** Kinds of edges. */
export const edgeKinds = {
  SEQUENTIAL: 'The target follows the source.',
  CAUSAL: 'The target is likelier, or less likely, behind the source, and that suggests a cause.',
  CONDITIONAL: 'It holds for users with a feature.',
} as const;
type GraphEdgeKind = keyof typeof edgeKinds;

/** A node; `n5` in citations. */
export interface NodeRecord {
  /** From 1. */
  readonly number: number;
  readonly kind: GraphNodeKind;
  /** Of an `EVENT` its type's code, of a `RESULT` all codes whose events it has; none of a `FEATURE`. */
  readonly codes: readonly string[];
  readonly result: 'CONVERSION' | 'CHURN' | null;
  readonly feature: Feature | null;
  /** Names made of the data. */
  readonly zh: string;
  readonly en: string;
  readonly events: number;
  readonly users: number;
  /** By the model; null where it gave none. */
  readonly name: string | null;
  readonly description: string | null;
}

/** Another reason for a pair: a comparison that takes something away, or an earlier event by its code. */
export type WeakestReason =
  | { readonly kind: 'COMPARISON'; readonly comparison: Comparison }
  | { readonly kind: 'EARLIER_EVENT'; readonly code: string };

/** The feature with which alone a pair holds. */
export interface PairCondition {
  readonly feature: Feature;
  /** How many times likelier the target is behind the source, for users with the feature and for those without. */
  readonly having: OddsRatio;
  readonly lacking: OddsRatio;
  readonly pValue: number;
  readonly qValue: number;
}

/** Numbers of an edge between events: see `PairFigures` of the backbone. */
export interface PairRecord {
  readonly about: 'PAIR';
  readonly count: number;
  readonly together: number;
  readonly direct: number;
  readonly directUsers: number;
  readonly transition: number;
  readonly dependency: number | null;
  readonly expected: number;
  readonly lift: number | null;
  readonly ratio: OddsRatio;
  readonly pValue: number;
  readonly direction: OddsRatio;
  readonly ending: OddsRatio;
  readonly eValue: number;
  /** The reason that leaves least of the pair, and the test of what it leaves. */
  readonly weakest: WeakestReason;
  readonly causePValue: number;
  readonly causeQValue: number;
  /** Seconds from source to target; null for none. */
  readonly lag: Quartiles | null;
  /** Lags in bins of equal width over the window. */
  readonly histogram: readonly number[];
  readonly condition: PairCondition | null;
}

/** One side of a feature. */
interface GroupRecord {
  readonly users: number;
  /** Of these, users who do it at all. */
  readonly reaching: number;
  readonly events: number;
}

/** Numbers of an edge from a feature: see `FeatureFigures` of the backbone. */
export interface FeatureRecord {
  readonly about: 'FEATURE';
  readonly having: GroupRecord;
  readonly lacking: GroupRecord;
  /** Events per user with the feature, divided by those per user without. */
  readonly ratio: OddsRatio;
  readonly odds: OddsRatio;
  readonly pValue: number;
}

/** An edge; `e12` in citations. */
export interface EdgeRecord {
  /** From 1, the strongest first. */
  readonly number: number;
  readonly kind: GraphEdgeKind;
  readonly claim: GraphClaim;
  /** Numbers of nodes. */
  readonly source: number;
  readonly target: number;
  /** `+`: the source raises the target, `-`: it holds it back. */
  readonly sign: '+' | '-';
  /** Users who show it. */
  readonly users: number;
  /** How many times likelier; and the chance of it, adjusted. */
  readonly ratio: number;
  readonly qValue: number;
  readonly figures: PairRecord | FeatureRecord;
  /** What a model said of it; null where it said nothing. */
  readonly explanation: string | null;
}

/** A sentence or more of a model about the graph. */
export interface InsightRecord {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly citations: readonly string[];
}

/** What the data makes of a graph. */
export interface GraphContent {
  readonly nodes: readonly NodeRecord[];
  /** The strongest first. */
  readonly edges: readonly EdgeRecord[];
  /** Pairs that were tested. */
  readonly tested: number;
}
