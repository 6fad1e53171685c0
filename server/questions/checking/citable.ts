import type { Lookup } from '../../citations/check-sentence.ts';
import type { CitedRecord } from '../../citations/figures.ts';
import { plainName } from '../../citations/plain-name.ts';
import { citedEdge, citedNode, citedPattern, namesOf } from '../../graphs/cited-records.ts';
import type { UserExample } from '../knowledge/example-events.ts';
import type { GraphIndex } from '../knowledge/graph-index.ts';
import type { Retrieved } from '../retrieval/retrieve.ts';

/** What an answer may cite. */
export interface Citable extends Retrieved {
  readonly examples: readonly UserExample[];
}

/** The records behind the ids that an answer may cite, by their ids: numbers with them are checked, names are none. */
export function citedRecords(graph: GraphIndex, citable: Citable): ReadonlyMap<string, CitedRecord> {
  const { nodes, edges, patterns, examples } = citable;
  const records = [
    ...nodes.map(citedNode),
    ...edges.map((edge) =>
      citedEdge(edge, [graph.node(edge.source), graph.node(edge.target)], graph.request.windowHours),
    ),
    ...patterns.map(({ pattern, place }) => citedPattern(pattern, place, graph.types)),
    ...examples.flatMap(eventRecords),
  ];
  return new Map(records.map((record) => [record.id, record]));
}

export const lookupIn =
  (records: ReadonlyMap<string, CitedRecord>): Lookup =>
  (id) =>
    records.get(id);

const eventRecords = ({ userId, events }: UserExample): CitedRecord[] =>
  events.map(({ id, type, at }) => ({
    id,
    figures: [],
    moments: [at],
    names: [userId, plainName(userId), ...namesOf(type)],
  }));
