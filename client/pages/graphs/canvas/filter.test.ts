import { describe, expect, it } from 'vitest';
import { edge, node } from '../../../graphql/graph-testing.ts';
import { type CanvasFilter, filterGraph, firstFilter } from './filter.ts';

const nodes = [node(1), node(2), node(3, { kind: 'FEATURE' })];
const edges = [
  edge(1, 1, 2, { ratio: 0.1 }),
  edge(2, 3, 2, { kind: 'CONDITIONAL', claim: 'HOLDS_FOR', ratio: 3 }),
  edge(3, 2, 1, { ratio: 2 }),
];
const filtered = (filter: Partial<CanvasFilter>, open: number | null = null) =>
  filterGraph(nodes, edges, { ...firstFilter, ...filter }, open);
const shown = (filter: Partial<CanvasFilter>, open: number | null = null) =>
  filtered(filter, open).edges.map(({ number }) => number);

describe('what the canvas shows of a graph', () => {
  it('should be everything at first, as far as it can be followed', () => {
    expect(shown({})).toEqual([1, 2, 3]);
    expect(shown({ most: 2 })).toEqual([1, 2]);
    expect(filtered({ most: 1 }).fitting).toBe(3);
  });

  it('should leave out a look, and a kind of nodes with its edges', () => {
    expect(shown({ hiddenLooks: new Set(['CONDITIONAL']) })).toEqual([1, 3]);
    const events = filtered({ hiddenKinds: new Set(['FEATURE']) });
    expect(events.edges.map(({ number }) => number)).toEqual([1, 3]);
    expect(events.nodes.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('should take what becomes rarer for as strong as what becomes more frequent', () => {
    expect(shown({ leastRatio: 3 })).toEqual([1, 2]);
  });

  it('should hold the edge that is open though it is weak, but not against the filter', () => {
    expect(shown({ most: 1 }, 3)).toEqual([1, 3]);
    expect(shown({ most: 1, leastRatio: 3 }, 3)).toEqual([1]);
  });
});
