import type {
  Citation,
  CitedEdge,
  CitedEvent,
  CitedNode,
  CitedPattern,
} from '../../../graphql/citation-fields.ts';

/** What the panel shows at one step of the way from an answer to its rows. */
export type Cited =
  | { kind: 'edge'; edge: CitedEdge }
  | { kind: 'node'; node: CitedNode }
  | { kind: 'pattern'; pattern: CitedPattern }
  | { kind: 'event'; event: CitedEvent }
  /** It was deleted since. `id` is its mark. */
  | { kind: 'gone'; id: string };

/** The record that a citation names. */
export function citedBy({ id, edge, node, pattern, event }: Citation): Cited {
  if (edge !== null) return { kind: 'edge', edge };
  if (node !== null) return { kind: 'node', node };
  if (pattern !== null) return { kind: 'pattern', pattern };
  return event === null ? { kind: 'gone', id } : { kind: 'event', event };
}
