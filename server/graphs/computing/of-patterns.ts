import type { Backbone, NodeRef } from '../backbone/backbone-graph.ts';
import { nodeKey } from '../backbone/focus.ts';

/** The part of a backbone whose types some patterns hold: edges among these, from features to them, and to the results. */
export function ofPatterns(
  backbone: Backbone,
  types: readonly { readonly code: string }[],
  codes: readonly string[],
): Backbone {
  const wanted = new Set(codes);
  const isIn = (node: NodeRef) => node.kind !== 'EVENT' || wanted.has(types[node.item]?.code ?? '');
  const edges = backbone.edges.filter(({ source, target }) => isIn(source) && isIn(target));
  const used = new Set(edges.flatMap(({ source, target }) => [nodeKey(source), nodeKey(target)]));
  const nodes = backbone.nodes.filter((node) => node.kind === 'RESULT' || used.has(nodeKey(node)));
  return { ...backbone, nodes, edges };
}
