import type { EdgeRecord, NodeRecord, PairRecord } from '../../graphs/graph-record.ts';
import type { GraphKnowledge } from './graph-knowledge.ts';

/** An edge between events. */
export type PairEdge = EdgeRecord & { readonly figures: PairRecord };
export const isPair = (edge: EdgeRecord): edge is PairEdge => edge.figures.about === 'PAIR';

/** A graph in which edges are found by their ends. */
export interface GraphIndex extends GraphKnowledge {
  node(number: number): NodeRecord;
  /** Edges that begin at a node, the strongest first. */
  from(node: number): readonly EdgeRecord[];
  /** Edges that end at a node, the strongest first. */
  into(node: number): readonly EdgeRecord[];
  /** Edges from one node to another. */
  between(source: number, target: number): readonly EdgeRecord[];
}

export function indexGraph(knowledge: GraphKnowledge): GraphIndex {
  const nodes = new Map(knowledge.nodes.map((node) => [node.number, node]));
  const from = new Map<number, EdgeRecord[]>();
  const into = new Map<number, EdgeRecord[]>();
  for (const edge of knowledge.edges) {
    file(from, edge.source, edge);
    file(into, edge.target, edge);
  }
  return {
    ...knowledge,
    node(number) {
      const node = nodes.get(number);
      if (!node) throw new RangeError(`The graph ${knowledge.graphId} has no node ${number}.`);
      return node;
    },
    from: (node) => from.get(node) ?? [],
    into: (node) => into.get(node) ?? [],
    between: (source, target) => (from.get(source) ?? []).filter((edge) => edge.target === target),
  };
}

function file(edges: Map<number, EdgeRecord[]>, node: number, edge: EdgeRecord): void {
  const known = edges.get(node);
  if (known) known.push(edge);
  else edges.set(node, [edge]);
}
