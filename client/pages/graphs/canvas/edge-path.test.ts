import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeSize } from '../layout/place.ts';
import { edgePath, type Point } from './edge-path.ts';

const ends = (d: string) => {
  const numbers = [...d.matchAll(/-?\d+(?:\.\d+)?/g)].map(([found]) => Number(found));
  const [x = 0, y = 0] = numbers;
  const [endX = 0, endY = 0] = numbers.slice(-2);
  return [
    { x, y },
    { x: endX, y: endY },
  ] as const;
};
/** How far a point lies from the border of a node, in pixels. */
const fromBorder = (point: Point, node: Point) => {
  const outside = [
    node.x - point.x,
    point.x - node.x - nodeSize.width,
    node.y - point.y,
    point.y - node.y - nodeSize.height,
  ];
  return Math.abs(Math.max(...outside));
};

describe('the way of an edge', () => {
  it('should go from border to border of nodes that do not touch', () => {
    const far = fc.integer({ min: -3_000, max: 3_000 });
    const apart = fc
      .tuple(far, far)
      .filter(([x, y]) => Math.abs(x) > nodeSize.width + 20 || Math.abs(y) > nodeSize.height + 20);
    fc.assert(
      fc.property(apart, ([x, y]) => {
        const [source, target] = [
          { x: 0, y: 0 },
          { x, y },
        ];
        const [start, end] = ends(edgePath(source, target).d);
        expect(fromBorder(start, source)).toBeLessThan(2);
        expect(fromBorder(end, target)).toBeLessThan(3 + 2);
      }),
    );
  });

  it('should be another way back', () => {
    const [one, other] = [
      { x: 0, y: 0 },
      { x: 400, y: 0 },
    ];
    expect(edgePath(one, other).middle.y).toBeLessThan(0 + nodeSize.height / 2);
    expect(edgePath(other, one).middle.y).toBeGreaterThan(0 + nodeSize.height / 2);
  });
});
