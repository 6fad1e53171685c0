import type { Edge as FlowEdge, Node as FlowNode } from '@xyflow/react';
import { Position } from '@xyflow/react';
import type { GraphEdge, GraphNode } from '../../../graphql/graph-fields.ts';
import type { Language } from '../../../i18n/language.tsx';
import type { Messages } from '../../../i18n/messages.ts';
import { ratio } from '../../patterns/figures.ts';
import { nodeSize, type Place } from '../layout/place.ts';
import { nodeName } from '../view/shown-graph.ts';
import { lookOf } from './edge-look.ts';
import { type EdgePath, edgePath } from './edge-path.ts';

/** A node of the canvas; what is dim is no part of what is open. */
export type CanvasNode = FlowNode<
  { node: GraphNode; name: string; users: string; open: boolean; dim: boolean },
  'graph'
>;
export type CanvasEdge = FlowEdge<
  { edge: GraphEdge; path: EdgePath; label: string; open: boolean; dim: boolean },
  'graph'
>;

type Given = { language: Language; messages: Messages; focused: string | null; open: string | null };

/** Where the lines of a node begin and end. They are drawn from border to border: this only tells the canvas that they may. */
const handles = (['source', 'target'] as const).map((type) => ({
  type,
  position: Position.Right,
  x: nodeSize.width / 2,
  y: nodeSize.height / 2,
  width: 1,
  height: 1,
}));

/** Nodes for the canvas. One at a time can be reached with Tab; the arrow keys lead on. */
export function flowNodes(
  nodes: readonly GraphNode[],
  places: ReadonlyMap<number, Place>,
  near: ReadonlySet<string> | null,
  { language, messages, focused, open }: Given,
): CanvasNode[] {
  const { kinds, facts, canvas } = messages.graphs;
  const standing = nodes.filter(({ number }) => places.has(number));
  const first = standing[0];
  return standing.map((node) => {
    const id = `n${node.number}`;
    const place = places.get(node.number);
    const name = nodeName(node, language);
    const reachable = focused === null ? node === first : focused === id;
    return {
      id,
      type: 'graph',
      position: { x: place?.x ?? 0, y: place?.y ?? 0 },
      ...nodeSize,
      measured: nodeSize,
      handles: [...handles],
      ariaRole: 'button',
      ariaLabel: canvas.nodeLabel(name, kinds[node.kind], facts.users(node.users)),
      domAttributes: { tabIndex: reachable ? 0 : -1, 'aria-roledescription': canvas.node },
      data: {
        node,
        name,
        users: facts.users(node.users),
        open: open === id,
        dim: near !== null && !near.has(id),
      },
    };
  });
}

/** Edges for the canvas. */
export function flowEdges(
  edges: readonly GraphEdge[],
  nodes: readonly CanvasNode[],
  near: ReadonlySet<string> | null,
  { messages, focused, open }: Given,
): CanvasEdge[] {
  const { looks, canvas } = messages.graphs;
  const byNumber = new Map(nodes.map((node) => [node.data.node.number, node]));
  return edges.flatMap((edge) => {
    const id = `e${edge.number}`;
    const source = byNumber.get(edge.source.number);
    const target = byNumber.get(edge.target.number);
    if (!source || !target) return [];
    const label = `${looks[lookOf(edge)]} ×${ratio(edge.ratio)}`;
    return {
      id,
      type: 'graph',
      source: source.id,
      target: target.id,
      ariaRole: 'button',
      ariaLabel: canvas.edgeLabel(source.data.name, target.data.name, label),
      domAttributes: { tabIndex: focused === id ? 0 : -1, 'aria-roledescription': canvas.edge },
      data: {
        edge,
        path: edgePath(source.position, target.position),
        label,
        open: open === id,
        dim: near !== null && !near.has(id),
      },
    };
  });
}

/** What belongs to what is open: an edge with its ends, a node with its edges and their ends; null when nothing is open. */
export function nearOf(open: string | null, edges: readonly GraphEdge[]): ReadonlySet<string> | null {
  if (open === null) return null;
  const near = new Set([open]);
  for (const { number, source, target } of edges) {
    const parts = [`e${number}`, `n${source.number}`, `n${target.number}`];
    if (parts.includes(open)) for (const part of parts) near.add(part);
  }
  return near;
}
