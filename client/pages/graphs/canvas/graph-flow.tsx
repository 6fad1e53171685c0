import '@xyflow/react/dist/base.css';
import { Background, Controls, MiniMap, ReactFlow, type ReactFlowInstance } from '@xyflow/react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useNarrow } from '../../../components/use-narrow.ts';
import type { GraphEdge, GraphNode } from '../../../graphql/graph-fields.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import type { Place } from '../layout/place.ts';
import type { Selection } from '../view/use-selection.ts';
import { placesByNumber } from './edge-path.ts';
import { FlowEdge } from './flow-edge.tsx';
import { type CanvasEdge, type CanvasNode, flowEdges, flowNodes, nearOf } from './flow-elements.ts';
import { FlowNode } from './flow-node.tsx';
import { Markers } from './markers.tsx';
import { type Stop, walk } from './walk.ts';

const nodeTypes = { graph: FlowNode };
const edgeTypes = { graph: FlowEdge };
const fit = { padding: 0.06, maxZoom: 1.2 };

type Props = {
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
  places: readonly Place[];
  selection: Selection | null;
  onOpen: (selection: Selection) => void;
};

const idOf = ({ at, number }: { at: 'NODE' | 'EDGE'; number: number }): string =>
  `${at === 'NODE' ? 'n' : 'e'}${number}`;

/** The picture itself. Enter opens a node or an edge, arrow keys lead from one to the next. */
export function GraphFlow({ nodes, edges, places, selection, onOpen }: Props) {
  const { language, messages } = useLanguage();
  const { canvas: words } = messages.graphs;
  const narrow = useNarrow();
  const box = useRef<HTMLDivElement>(null);
  const [flow, setFlow] = useState<ReactFlowInstance<CanvasNode, CanvasEdge> | null>(null);
  const [stop, setStop] = useState<Stop | null>(null);
  const open = selection && idOf(selection);
  const focused = stop && idOf(stop);
  const byNumber = useMemo(() => placesByNumber(places), [places]);
  const near = useMemo(() => nearOf(open, edges), [open, edges]);
  const elements = useMemo(() => {
    const given = { language, messages, focused, open };
    const standing = flowNodes(nodes, byNumber, near, given);
    return { nodes: standing, edges: flowEdges(edges, standing, near, given) };
  }, [nodes, edges, byNumber, near, language, messages, focused, open]);

  useFit(flow, box, places);

  const onKeyDown = (event: KeyboardEvent) => {
    const at = stopAt(event.target, stop);
    if (at === null) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen({ at: at.at, number: at.number });
    }
    if (!isWalkKey(event.key)) return;
    event.preventDefault();
    const standing = places.filter(({ number }) => nodes.some((node) => node.number === number));
    const next = walk({ places: standing, edges }, at, event.key);
    if (next === null) return;
    setStop(next);
    const element = box.current?.querySelector(`[data-id="${idOf(next)}"]`);
    if (element instanceof HTMLElement || element instanceof SVGElement) element.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the nodes and edges in it
    <div
      className="graph-flow"
      ref={box}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        const at = stopAt(target, stop);
        if (at !== null) setStop(at);
      }}
    >
      <p id="graph-flow-help" className="visually-hidden">
        {words.help}
      </p>
      <Markers />
      <ReactFlow<CanvasNode, CanvasEdge>
        aria-label={words.label}
        nodes={elements.nodes}
        edges={elements.edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onInit={setFlow}
        onNodeClick={(_, { data }) => onOpen({ at: 'NODE', number: data.node.number })}
        onEdgeClick={(_, { data }) => data && onOpen({ at: 'EDGE', number: data.edge.number })}
        nodesDraggable={false}
        nodesConnectable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        fitView
        fitViewOptions={fit}
        minZoom={0.05}
        maxZoom={2}
        ariaLabelConfig={{
          'controls.ariaLabel': words.controls,
          'controls.zoomIn.ariaLabel': words.zoomIn,
          'controls.zoomOut.ariaLabel': words.zoomOut,
          'controls.fitView.ariaLabel': words.fit,
          'minimap.ariaLabel': words.minimap,
        }}
      >
        <Background gap={24} />
        <Controls showInteractive={false} fitViewOptions={fit} />
        {!narrow && (
          <MiniMap pannable zoomable nodeClassName="canvas-minimap-node" style={{ width: 140, height: 88 }} />
        )}
      </ReactFlow>
    </div>
  );
}

/** Keeps the whole graph in sight when it grows or its room changes, until somebody moves it. */
function useFit(
  flow: ReactFlowInstance<CanvasNode, CanvasEdge> | null,
  box: { current: HTMLDivElement | null },
  places: readonly Place[],
) {
  const moved = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new places are a reason to fit again
  useEffect(() => {
    const element = box.current;
    if (flow === null || element === null) return;
    const keep = () => {
      moved.current = true;
    };
    const fitAgain = () => {
      if (!moved.current) void flow.fitView(fit);
    };
    const observer = new ResizeObserver(fitAgain);
    observer.observe(element);
    element.addEventListener('wheel', keep, { passive: true });
    element.addEventListener('pointerdown', keep);
    return () => {
      observer.disconnect();
      element.removeEventListener('wheel', keep);
      element.removeEventListener('pointerdown', keep);
    };
  }, [flow, box, places]);
}

const walkKeys = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown'] as const;
const isWalkKey = (key: string): key is (typeof walkKeys)[number] => walkKeys.some((one) => one === key);

/** The node or edge that an element belongs to. */
function stopAt(target: EventTarget, before: Stop | null): Stop | null {
  const id = target instanceof Element ? target.closest('[data-id]')?.getAttribute('data-id') : null;
  const [, letter, digits] = /^([ne])(\d+)$/.exec(id ?? '') ?? [];
  if (letter === undefined) return null;
  const number = Number(digits);
  if (letter === 'n') return { at: 'NODE', number };
  return before?.at === 'EDGE' && before.number === number ? before : { at: 'EDGE', number, side: 'OUT' };
}
