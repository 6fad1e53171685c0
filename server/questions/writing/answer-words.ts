import type { FeatureRecord, GraphClaim, PairRecord } from '../../graphs/graph-record.ts';

/** Two things with what an edge says of them, ready to be told. */
export interface ToldPair {
  readonly source: string;
  readonly target: string;
  readonly users: number;
  readonly claim: GraphClaim;
  readonly figures: PairRecord;
  readonly windowHours: number;
  /** The feature with which alone it holds. */
  readonly condition: string | null;
}

/** A feature with what an edge says of its users. */
interface ToldFeature {
  readonly feature: string;
  readonly target: string;
  readonly figures: FeatureRecord;
}

/** Something that a user did, ready to be told. */
interface ToldEvent {
  readonly name: string;
  /** `YYYY-MM-DD HH:mm`. */
  readonly at: string;
  readonly id: string;
}

/** The sentences of answers in one language, each with what it cites behind it. */
export interface AnswerWords {
  pair(pair: ToldPair, citation: string): string;
  feature(feature: ToldFeature, citation: string): string;
  lag(pair: ToldPair, citation: string): string;
  path(names: readonly string[], isShortest: boolean, citations: readonly string[]): string;
  pathStep(pair: ToldPair, citation: string): string;
  /** Of two groups the first shows the target more often than the second, or equally often. */
  moreOften(
    first: string,
    second: string,
    target: string,
    isEqual: boolean,
    citations: readonly string[],
  ): string;
  node(name: string, counts: { readonly users: number; readonly events: number }, citation: string): string;
  featureNode(name: string, users: number, citation: string): string;
  pairUsers(pair: ToldPair, citation: string): string;
  user(userId: string, events: readonly ToldEvent[]): string;
  noExamples(citations: readonly string[]): string;
  nothingAfter(name: string, citation: string): string;
  nothingBefore(name: string, citation: string): string;
  noEdge(source: string, target: string, citations: readonly string[]): string;
  noPath(source: string, target: string, citations: readonly string[]): string;
  noLag(source: string | null, target: string, citations: readonly string[]): string;
  noComparison(features: readonly string[], citations: readonly string[]): string;
  /** To nothing that is known. */
  unknown: string;
}

/** `[e1][n2]`. */
export const cite = (citations: readonly string[]): string => citations.map((id) => `[${id}]`).join('');
