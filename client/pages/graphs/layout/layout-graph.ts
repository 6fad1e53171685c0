import dagre from '@dagrejs/dagre';
import { foldLayers } from './fold-layers.ts';
import { forwardEdges } from './forward-edges.ts';
import { nodeSize, type Place } from './place.ts';
import type { Skeleton } from './skeleton.ts';

/**
 * Places nodes in layers from top to bottom (Sugiyama, Tagawa and Toda 1981: dagre finds the layers and their order), folded so
 * that the whole fits a screen; those that have no edge are the last layer. The same skeleton is always placed the same.
 */
export function layoutGraph({ nodes, edges }: Skeleton): Place[] {
  const linked = new Set(edges.flat());
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'TB' });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const number of nodes) if (linked.has(number)) graph.setNode(String(number), { ...nodeSize });
  for (const [source, target] of forwardEdges(edges)) graph.setEdge(String(source), String(target));
  dagre.layout(graph);
  const layers = new Map<number, { number: number; x: number }[]>();
  for (const number of nodes) {
    if (!linked.has(number)) continue;
    const { x = 0, y = 0 } = graph.node(String(number));
    layers.set(y, [...(layers.get(y) ?? []), { number, x }]);
  }
  const ordered = [...layers]
    .sort(([one], [other]) => one - other)
    .map(([, layer]) => layer.sort((one, other) => one.x - other.x).map(({ number }) => number));
  return foldLayers([...ordered, nodes.filter((number) => !linked.has(number))]);
}
