/** Where a node stands on the canvas: its upper left corner, in pixels. */
export type Place = { number: number; x: number; y: number };

/** Size of every node, in pixels. */
export const nodeSize = { width: 176, height: 48 } as const;
