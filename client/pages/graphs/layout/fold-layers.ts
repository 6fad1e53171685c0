import { nodeSize, type Place } from './place.ts';

const COLUMN = nodeSize.width + 32;
const ROW = nodeSize.height + 64;

/** Width of the picture by its height: that of the room on a wide screen. */
const ASPECT = 2.2;

/**
 * Places layers beneath each other. One that is wider than the picture should be is folded into several rows, its nodes taken
 * in turn so that they stay where they were from left to right; each row is spread over the whole width.
 *
 * @param layers numbers of nodes, each layer from left to right
 */
export function foldLayers(layers: readonly (readonly number[])[]): Place[] {
  const longest = Math.max(1, ...layers.map(({ length }) => length));
  const foldings = Array.from({ length: longest }, (_, at) =>
    layers.flatMap((layer) => fold(layer, Math.ceil(layer.length / (at + 1)))),
  );
  const rows = foldings.reduce((best, other) => (misfitOf(other) < misfitOf(best) ? other : best));
  const widest = widthOf(rows);
  return rows.flatMap((row, at) =>
    row.map((number, place) => ({
      number,
      x: Math.round(((place + 0.5) * widest) / row.length - nodeSize.width / 2),
      y: at * ROW,
    })),
  );
}

const widthOf = (rows: readonly (readonly number[])[]): number =>
  Math.max(0, ...rows.map(({ length }) => length)) * COLUMN;

/** How far rows are from the width by height that they should have: 0 where they fit. */
const misfitOf = (rows: readonly (readonly number[])[]): number =>
  Math.abs(Math.log(widthOf(rows) / (rows.length * ROW) / ASPECT));

const fold = (layer: readonly number[], rows: number): number[][] =>
  Array.from({ length: rows }, (_, row) => layer.filter((_number, at) => at % rows === row));
