import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strongestPart } from './strongest.ts';

const node = (number: number, users = 1) => ({ number, users });
const edge = (number: number, source: number, target: number) => ({
  number,
  source: { number: source },
  target: { number: target },
});
const numbers = (parts: readonly { number: number }[]) => parts.map(({ number }) => number);

describe('the strongest part of a graph', () => {
  it('should be all of it when it is small enough', () => {
    const [nodes, edges] = [[node(1), node(2)], [edge(1, 1, 2)]];
    expect(strongestPart(nodes, edges, 2)).toEqual({ nodes, edges });
  });

  it('should hold the ends of the strongest edges, and all edges between them', () => {
    const nodes = [1, 2, 3, 4, 5].map((number) => node(number));
    const edges = [edge(1, 4, 5), edge(2, 5, 2), edge(3, 1, 3), edge(4, 2, 4)];
    const part = strongestPart(nodes, edges, 3);
    expect(numbers(part.nodes)).toEqual([2, 4, 5]);
    expect(numbers(part.edges)).toEqual([1, 2, 4]);
  });

  it('should fill up with the nodes that most users have', () => {
    const nodes = [node(1, 5), node(2, 9), node(3, 1), node(4, 1), node(5, 9)];
    expect(numbers(strongestPart(nodes, [edge(1, 3, 4)], 4).nodes)).toEqual([2, 3, 4, 5]);
  });

  it('should never be larger than asked for, and never have an edge without its ends', () => {
    const graphs = fc.integer({ min: 1, max: 40 }).chain((size) => {
      const end = fc.integer({ min: 1, max: size });
      return fc.record({ size: fc.constant(size), ends: fc.array(fc.tuple(end, end)), most: end });
    });
    fc.assert(
      fc.property(graphs, ({ size, ends, most }) => {
        const nodes = Array.from({ length: size }, (_, at) => node(at + 1, at % 7));
        const edges = ends.map(([source, target], at) => edge(at + 1, source, target));
        const part = strongestPart(nodes, edges, most);
        const kept = new Set(numbers(part.nodes));
        expect(kept.size).toBe(Math.min(size, most));
        const within = edges.filter((one) => kept.has(one.source.number) && kept.has(one.target.number));
        expect(part.edges).toEqual(within);
      }),
    );
  });
});
