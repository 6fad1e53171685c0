import type { GraphEdge } from '../../../graphql/graph-fields.ts';

/** How edges look, by how much they claim; what holds only for users with a feature looks the same whatever it claims. */
export const edgeLooks = ['FOLLOWS', 'PREDICTS', 'SUGGESTS_CAUSE', 'CONDITIONAL'] as const;
export type EdgeLook = (typeof edgeLooks)[number];

export function lookOf({ kind, claim }: Pick<GraphEdge, 'kind' | 'claim'>): EdgeLook {
  return kind === 'CONDITIONAL' || claim === 'HOLDS_FOR' ? 'CONDITIONAL' : claim;
}

/** Dashes, in pixels: nobody has to tell colours apart. The stronger the claim, the fuller the line. */
export const dashes: Readonly<Record<EdgeLook, string>> = {
  FOLLOWS: '2 4',
  PREDICTS: '9 4',
  SUGGESTS_CAUSE: '',
  CONDITIONAL: '9 3 2 3',
};

/** How many times likelier, or less likely: 4 for a ratio of 4 and for one of 0.25. */
export const strengthOf = ({ ratio }: Pick<GraphEdge, 'ratio'>): number =>
  ratio >= 1 ? ratio : ratio > 0 ? 1 / ratio : Number.POSITIVE_INFINITY;

/** Width of a line in pixels: 1.25 for a ratio of 1, one more for each doubling, up to 5.25. */
export const widthOf = (edge: Pick<GraphEdge, 'ratio'>): number =>
  1.25 + Math.min(4, Math.log2(strengthOf(edge)));
