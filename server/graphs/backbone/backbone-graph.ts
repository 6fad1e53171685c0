import type { OddsRatio } from '../../statistics/contingency.ts';
import type { Feature } from './backbone-input.ts';
import type { OtherReason } from './claims.ts';
import type { Condition } from './conditions.ts';
import type { FeatureFigures } from './feature-figures.ts';
import type { Lags } from './lags.ts';
import type { Result } from './prepared.ts';

/** A type of event by its item, a result, or a feature by its place among the features. */
export type NodeRef =
  | { readonly kind: 'EVENT'; readonly item: number }
  | { readonly kind: 'RESULT'; readonly result: Result }
  | { readonly kind: 'FEATURE'; readonly feature: number };

/** A node with how many events and users it stands for. */
export type BackboneNode = { readonly events: number; readonly users: number } & (
  | Extract<NodeRef, { kind: 'EVENT' }>
  /** With the types whose events, or some of them, are the result. */
  | (Extract<NodeRef, { kind: 'RESULT' }> & { readonly items: readonly number[] })
  | (Extract<NodeRef, { kind: 'FEATURE' }> & Feature)
);

/** Numbers of a pair: a target behind a source, within the window. */
export interface PairFigures extends Lags {
  /** Events of the target that have the source in the window behind them, in an earlier sitting. */
  readonly count: number;
  /** Users with at least one of them. */
  readonly users: number;
  /** Users who have both source and target at all. */
  readonly together: number;
  /** Times that the target is the very next event behind the source within the window, and users who have it so. */
  readonly direct: number;
  readonly directUsers: number;
  /** Share (0–1) of those among all times that any event is the next behind the source. */
  readonly transition: number;
  /** From -1 to 1: (a>b − b>a) ÷ (a>b + b>a + 1) of direct successions (Weijters, van der Aalst and Alves de Medeiros 2006). Null for results. */
  readonly dependency: number | null;
  /** What `count` would be if only the same user's share of the target at the same time of day and week mattered. */
  readonly expected: number;
  /** `count` ÷ `expected`; null when nothing is expected. */
  readonly lift: number | null;
  /**
   * How many times likelier an event is one of the target with the source in the window behind it than without, for the same
   * user at the same time of day and week (Mantel and Haenszel 1959, Nurminen 1981), with its interval of 95 %.
   */
  readonly ratio: OddsRatio;
  /** Two-sided test that the ratio is 1 (Cochran 1954, Mantel and Haenszel 1959; by users: Zhang and Boos 1997), and adjusted over all tested pairs. */
  readonly pValue: number;
  readonly qValue: number;
  /** How many times likelier an event is one of the target shortly behind the source than shortly before it: the direction. */
  readonly direction: OddsRatio;
  /** How many times likelier it is within the window behind the source than some days later. */
  readonly ending: OddsRatio;
  /** How strongly something unobserved would have to go with both to explain the ratio away (VanderWeele and Ding 2017). */
  readonly eValue: number;
  /** What is left of the pair when other reasons are taken away: the reason that leaves least, and its test, adjusted over all tested pairs. */
  readonly cause: { readonly weakest: OtherReason; readonly pValue: number; readonly qValue: number };
}

/** Claims of rising strength: it comes next, it comes more often than by chance, and no other known reason explains that. */
export type PairClaim = 'FOLLOWS' | 'PREDICTS' | 'SUGGESTS_CAUSE';

export interface PairEdge {
  readonly kind: 'SEQUENTIAL' | 'CAUSAL' | 'CONDITIONAL';
  readonly claim: PairClaim;
  readonly source: Extract<NodeRef, { kind: 'EVENT' }>;
  readonly target: Exclude<NodeRef, { kind: 'FEATURE' }>;
  /** `+`: the source raises the target, `-`: it holds it back. */
  readonly sign: '+' | '-';
  readonly figures: PairFigures;
  /** The feature with which alone the pair holds, of a `CONDITIONAL` edge. */
  readonly condition: Condition | null;
}

/** Users with a feature do something more often, or less often, than those without it. */
export interface FeatureEdge {
  readonly kind: 'CONDITIONAL';
  readonly claim: 'HOLDS_FOR';
  readonly source: Extract<NodeRef, { kind: 'FEATURE' }>;
  readonly target: Exclude<NodeRef, { kind: 'FEATURE' }>;
  readonly sign: '+' | '-';
  readonly figures: FeatureFigures;
}

export type BackboneEdge = PairEdge | FeatureEdge;

export interface Backbone {
  /** Those with an edge, and all results that occur: types by their items, results, features. */
  readonly nodes: readonly BackboneNode[];
  /** Causes first, then what holds for features, then what follows; the surest first. */
  readonly edges: readonly BackboneEdge[];
  readonly users: number;
  readonly events: number;
  /** Pairs that were tested. */
  readonly tested: number;
}
