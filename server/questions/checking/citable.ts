import type { Lookup } from '../../citations/check-sentence.ts';
import type { CitedRecord, Figure } from '../../citations/figures.ts';
import type { Feature } from '../../graphs/backbone/backbone-input.ts';
import { citedEdge, citedNode, citedPattern } from '../../graphs/cited-records.ts';
import { featureNames } from '../../graphs/feature-names.ts';
import type { EdgeRecord, NodeRecord } from '../../graphs/graph-record.ts';
import type { UserExample } from '../knowledge/example-events.ts';
import type { GraphIndex } from '../knowledge/graph-index.ts';
import type { PlacedPattern, Retrieved } from '../retrieval/retrieve.ts';
import { plainName } from '../writing/shown-name.ts';

/** What an answer may cite. */
export interface Citable extends Retrieved {
  readonly examples: readonly UserExample[];
}

/** The records behind the ids that an answer may cite, by their ids: numbers with them are checked, names are none. */
export function citedRecords(graph: GraphIndex, citable: Citable): ReadonlyMap<string, CitedRecord> {
  const { nodes, edges, patterns, examples } = citable;
  const records = [
    ...nodes.map(nodeRecord),
    ...edges.map((edge) => edgeRecord(graph, edge)),
    ...patterns.map((pattern) => patternRecord(graph, pattern)),
    ...examples.flatMap(eventRecords),
  ];
  return new Map(records.map((record) => [record.id, record]));
}

export const lookupIn =
  (records: ReadonlyMap<string, CitedRecord>): Lookup =>
  (id) =>
    records.get(id);

/** As the data and a model call it, and as sentences show it. */
const namesOf = ({ zh, en, name = null }: Named): string[] =>
  [zh, en, ...(name === null ? [] : [name])].flatMap((one) => [one, plainName(one)]);
interface Named {
  readonly zh: string;
  readonly en: string;
  readonly name?: string | null;
}

/** The number that a feature is about may be named, too. */
const limits = (feature: Feature | null): Figure[] =>
  typeof feature?.value === 'number' ? [{ unit: 'COUNT', value: feature.value }] : [];

function nodeRecord(node: NodeRecord): CitedRecord {
  const record = citedNode(node);
  return { ...record, figures: [...record.figures, ...limits(node.feature)], names: namesOf(node) };
}

function edgeRecord(graph: GraphIndex, edge: EdgeRecord): CitedRecord {
  const record = citedEdge(edge, graph.request.windowHours);
  const ends = [graph.node(edge.source), graph.node(edge.target)];
  const condition = edge.figures.about === 'PAIR' ? edge.figures.condition : null;
  return {
    ...record,
    figures: [
      ...record.figures,
      ...ends.flatMap(({ feature }) => limits(feature)),
      ...limits(condition?.feature ?? null),
    ],
    names: [...ends.flatMap(namesOf), ...(condition ? namesOf(featureNames(condition.feature)) : [])],
  };
}

function patternRecord({ types }: GraphIndex, { pattern, place }: PlacedPattern): CitedRecord {
  const held = pattern.steps.flat().flatMap((code) => types.get(code) ?? []);
  return { ...citedPattern(pattern, place), names: held.flatMap(namesOf) };
}

const eventRecords = ({ userId, events }: UserExample): CitedRecord[] =>
  events.map(({ id, type, at }) => ({
    id,
    figures: [],
    moments: [at],
    names: [userId, plainName(userId), ...namesOf(type)],
  }));
