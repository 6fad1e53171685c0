import type { EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { dashes, lookOf, widthOf } from './edge-look.ts';
import type { CanvasEdge } from './flow-elements.ts';
import { markerOf } from './markers.tsx';

/** An edge: a line by its claim and its strength, with a tip by its sign; what it says shows where the pointer or the keyboard is. */
export const FlowEdge = memo(function FlowEdge({ data }: EdgeProps<CanvasEdge>) {
  if (data === undefined) return null;
  const { edge, path, label, open, dim } = data;
  const look = lookOf(edge);
  return (
    <g className="canvas-edge" data-open={open} data-dim={dim}>
      <path className="canvas-edge__reach" d={path.d} />
      <path
        className="canvas-edge__line"
        d={path.d}
        data-look={look}
        strokeWidth={widthOf(edge)}
        strokeDasharray={dashes[look]}
        markerEnd={`url(#${markerOf(look, edge.sign)})`}
      />
      <text className="canvas-edge__label" x={path.middle.x} y={path.middle.y - 6} textAnchor="middle">
        {label}
      </text>
    </g>
  );
});
