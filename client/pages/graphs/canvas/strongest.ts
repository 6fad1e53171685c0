/** The most nodes that a canvas shows: more can neither be read nor drawn smoothly. */
export const MOST_NODES = 300;

type Node = { number: number; users: number };
type Edge = { number: number; source: { number: number }; target: { number: number } };

/**
 * The strongest part of a graph: the ends of its strongest edges, in their order, until there are `most` nodes; where edges
 * bring fewer, the nodes with most users fill up. All edges between these nodes stay. Linear in edges.
 *
 * @param edges the strongest first
 */
export function strongestPart<N extends Node, E extends Edge>(
  nodes: readonly N[],
  edges: readonly E[],
  most: number = MOST_NODES,
): { nodes: readonly N[]; edges: readonly E[] } {
  if (nodes.length <= most) return { nodes, edges };
  const kept = new Set<number>();
  for (const { source, target } of edges) {
    const added = new Set([source.number, target.number].filter((end) => !kept.has(end)));
    if (kept.size + added.size <= most) for (const end of added) kept.add(end);
    if (kept.size === most) break;
  }
  const byUsers = nodes
    .filter(({ number }) => !kept.has(number))
    .sort((one, other) => other.users - one.users || one.number - other.number);
  for (const { number } of byUsers.slice(0, most - kept.size)) kept.add(number);
  return {
    nodes: nodes.filter(({ number }) => kept.has(number)),
    edges: edges.filter(({ source, target }) => kept.has(source.number) && kept.has(target.number)),
  };
}
