import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edge, node } from '../../../graphql/graph-testing.ts';
import { layoutGraph } from './layout-graph.ts';
import { nodeSize } from './place.ts';
import { skeletonOf } from './skeleton.ts';

describe('the layout of a graph', () => {
  it('should put what follows beneath, also where there is a way back', () => {
    const edges = [
      [1, 2],
      [2, 3],
      [3, 2],
    ] as const;
    const [one, two, three] = layoutGraph({ nodes: [1, 2, 3], edges });
    expect(one?.y).toBeLessThan(two?.y ?? 0);
    expect(two?.y).toBeLessThan(three?.y ?? 0);
  });

  it('should place each node once, none over another, and always the same', () => {
    const skeletons = fc.integer({ min: 2, max: 25 }).chain((size) => {
      const end = fc.integer({ min: 1, max: size });
      const edges = fc.array(
        fc.tuple(end, end).filter(([source, target]) => source !== target),
        { maxLength: 50 },
      );
      return fc.record({
        nodes: fc.constant(Array.from({ length: size }, (_, at) => at + 1)),
        edges,
      });
    });
    fc.assert(
      fc.property(skeletons, (skeleton) => {
        const places = layoutGraph(skeleton);
        expect(places.map(({ number }) => number).sort((a, b) => a - b)).toEqual(skeleton.nodes);
        for (const [at, one] of places.entries())
          for (const other of places.slice(at + 1))
            expect(
              Math.abs(one.x - other.x) >= nodeSize.width || Math.abs(one.y - other.y) >= nodeSize.height,
            ).toBe(true);
        expect(layoutGraph(skeleton)).toEqual(places);
      }),
      { numRuns: 30 },
    );
  });
});

describe('what a layout follows', () => {
  it('should be the strongest edges, and of each node its strongest', () => {
    const nodes = [node(1), node(2), node(3)];
    const edges = [1, 2, 3, 4, 5, 6].map((number) => edge(number, 1, 2));
    const { edges: followed } = skeletonOf(nodes, [...edges, edge(7, 2, 1), edge(8, 3, 1), edge(9, 3, 2)]);
    expect(followed.slice(4)).toEqual([[3, 1]]);
  });

  it('should not change when nodes are named', () => {
    const edges = [edge(1, 1, 2)];
    expect(skeletonOf([node(1, { name: '看车' }), node(2)], edges)).toEqual(
      skeletonOf([node(1), node(2)], edges),
    );
  });
});
