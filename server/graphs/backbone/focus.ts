import type { BackboneEdge, NodeRef } from './backbone-graph.ts';
import type { Focus } from './backbone-options.ts';
import { isPartOf, type Prepared, RESULTS } from './prepared.ts';

/** Equal for references to the same node. */
export const nodeKey = (node: NodeRef): string => {
  switch (node.kind) {
    case 'EVENT':
      return `EVENT ${node.item}`;
    case 'RESULT':
      return `RESULT ${node.result}`;
    case 'FEATURE':
      return `FEATURE ${node.feature}`;
  }
};

/** The edges that belong to a focus. */
export function edgesInFocus(
  edges: readonly BackboneEdge[],
  focus: Focus,
  data: Prepared,
): readonly BackboneEdge[] {
  if (focus === 'COMPREHENSIVE') return edges;
  if (focus === 'PROFILE') return edges.filter(({ kind }) => kind === 'CONDITIONAL');
  const goals = goalsOf(data, focus);
  const leading = new Set(
    edges.filter((edge) => goals.has(nodeKey(edge.target))).map(({ source }) => nodeKey(source)),
  );
  return edges.filter(({ target }) => goals.has(nodeKey(target)) || leading.has(nodeKey(target)));
}

/** The result, and all types whose events it has. */
function goalsOf(data: Prepared, result: 'CONVERSION' | 'CHURN'): ReadonlySet<string> {
  const target = data.types + RESULTS.indexOf(result);
  const items = Array.from({ length: data.types }, (_, type) => type).filter((type) =>
    isPartOf(data, type, target),
  );
  return new Set(
    [{ kind: 'RESULT' as const, result }, ...items.map((item) => ({ kind: 'EVENT' as const, item }))].map(
      nodeKey,
    ),
  );
}
