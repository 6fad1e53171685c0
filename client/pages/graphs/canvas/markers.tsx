import type { GraphEdge } from '../../../graphql/graph-fields.ts';
import { type EdgeLook, edgeLooks } from './edge-look.ts';

/** Names the tip of a line. */
export const markerOf = (look: EdgeLook, sign: GraphEdge['sign']): string => `graph-tip-${look}-${sign}`;

/** The tips of lines: an arrow for what is raised, a bar for what is held back. Their sizes do not grow with the line. */
export const tips: Readonly<Record<GraphEdge['sign'], string>> = {
  RAISES: 'M0,0 L11,5.5 L0,11 Z',
  LOWERS: 'M8,0 L11,0 L11,11 L8,11 Z',
};

/** Tips for the lines of the canvas. */
export function Markers() {
  return (
    <svg className="canvas-markers" aria-hidden="true">
      <defs>
        {edgeLooks.flatMap((look) =>
          (['RAISES', 'LOWERS'] as const).map((sign) => (
            <marker
              key={`${look} ${sign}`}
              id={markerOf(look, sign)}
              markerUnits="userSpaceOnUse"
              markerWidth="11"
              markerHeight="11"
              refX="10"
              refY="5.5"
              orient="auto"
            >
              <path d={tips[sign]} data-look={look} />
            </marker>
          )),
        )}
      </defs>
    </svg>
  );
}
