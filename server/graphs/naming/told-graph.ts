import type { CitedRecord } from '../../citations/figures.ts';
import type { PatternRecord } from '../../patterns/mining/answers/pattern-record.ts';
import { citedEdge, citedNode, citedPattern } from '../cited-records.ts';
import type { EdgeRecord, NodeRecord } from '../graph-record.ts';

/** An event that shows a pattern, as a model is told of it. */
export interface ToldEvent {
  /** Id of the event; `ev881` in citations. */
  readonly id: string;
  /** Names of its type. */
  readonly zh: string;
  readonly en: string;
  /** Local time, for example `2026-01-15 10:05`. */
  readonly moment: string;
}

/** What a model is told of a graph: the strongest of it. */
export interface ToldGraph {
  readonly focus: string;
  readonly sequenceCount: number;
  readonly eventCount: number;
  readonly windowHours: number;
  /** Insights that it has. */
  readonly insightCount: number;
  readonly nodes: readonly NodeRecord[];
  readonly edges: readonly EdgeRecord[];
  /** Names of all types that its patterns hold, by code. */
  readonly types: ReadonlyMap<string, { readonly zh: string; readonly en: string }>;
  /** p1 is the first. */
  readonly patterns: readonly PatternRecord[];
  /** By the place of the pattern that they show, from 0. */
  readonly examples: readonly (readonly ToldEvent[])[];
}

/** What of a told graph can be cited, by id. */
export function citable({
  nodes,
  edges,
  patterns,
  examples,
  types,
  windowHours,
}: ToldGraph): Map<string, CitedRecord> {
  const byNumber = new Map(nodes.map((node) => [node.number, node]));
  const endsOf = ({ source, target }: EdgeRecord) =>
    [source, target].flatMap((end) => byNumber.get(end) ?? []);
  const records = [
    ...nodes.map(citedNode),
    ...edges.map((edge) => citedEdge(edge, endsOf(edge), windowHours)),
    ...patterns.map((pattern, at) => citedPattern(pattern, at + 1, types)),
    ...examples.flat().map(({ id, moment }) => ({ id: `ev${id}`, figures: [], moments: [moment] })),
  ];
  return new Map(records.map((record) => [record.id, record]));
}
