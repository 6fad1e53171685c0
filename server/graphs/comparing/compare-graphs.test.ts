import { describe, expect, it } from 'vitest';
import { ageNode, conversionNode, eventNode, featureEdge, pairEdge } from '../../../test/graphs/content.ts';
import { compareGraphs, edgeChange } from './compare-graphs.ts';

const a = {
  nodes: [eventNode(1, 'view_car'), eventNode(2, 'ask_price'), conversionNode(3), ageNode(4, 35)],
  edges: [
    pairEdge(1, [1, 3], 4),
    featureEdge(2, [4, 3], 2),
    pairEdge(3, [1, 2], 1.5),
    pairEdge(4, [2, 1], 1.5),
  ],
};
const b = {
  nodes: [conversionNode(1), ageNode(2, 36), eventNode(3, 'view_car'), eventNode(4, 'dine')],
  edges: [pairEdge(1, [4, 1], 9), featureEdge(2, [2, 1], 2), pairEdge(3, [3, 1], 5, { claim: 'PREDICTS' })],
};
const numbers = (parts: readonly { readonly number: number }[]) => parts.map(({ number }) => number);

describe('two graphs', () => {
  const { nodes, edges } = compareGraphs(a, b);

  it('should share nodes that stand for the same, whatever their numbers', () => {
    expect(nodes.both.map((pair) => [pair.a.number, pair.b.number])).toEqual([
      [1, 3],
      [3, 1],
    ]);
    expect(numbers(nodes.onlyA)).toEqual([2, 4]);
    expect(numbers(nodes.onlyB)).toEqual([2, 4]);
  });

  it('should share edges between the same ends, in the same direction', () => {
    expect(edges.both.map((pair) => [pair.a.number, pair.b.number])).toEqual([[1, 3]]);
    expect(numbers(edges.onlyA)).toEqual([2, 3, 4]);
    expect(numbers(edges.onlyB)).toEqual([1, 2]);
  });

  it('should have everything in common with themselves', () => {
    const same = compareGraphs(a, a);
    expect(same.nodes).toMatchObject({ onlyA: [], onlyB: [], both: { length: 4 } });
    expect(same.edges).toMatchObject({ onlyA: [], onlyB: [], both: { length: 4 } });
  });
});

describe('an edge of two graphs', () => {
  const edge = pairEdge(1, [1, 2], 4);

  it.each([
    { what: 'nothing', other: edge, change: { claim: false, sign: false, ratio: false } },
    { what: 'the claim', other: { ...edge, claim: 'PREDICTS' as const }, change: { claim: true } },
    { what: 'the kind', other: { ...edge, kind: 'CONDITIONAL' as const }, change: { claim: true } },
    { what: 'the sign', other: { ...edge, sign: '-' as const }, change: { sign: true, claim: false } },
    { what: 'no ratio whose interval touches', other: pairEdge(1, [1, 2], 6), change: { ratio: false } },
    { what: 'a ratio far above', other: pairEdge(1, [1, 2], 7), change: { ratio: true } },
    { what: 'a ratio far below', other: pairEdge(1, [1, 2], 2), change: { ratio: true } },
  ])('should say that it changed $what', ({ other, change }) => {
    expect(edgeChange({ a: edge, b: other })).toMatchObject(change);
  });
});
