import { describe, expect, it } from 'vitest';
import { edge } from '../../../graphql/graph-testing.ts';
import { type Stop, walk } from './walk.ts';

const graph = {
  places: [
    { number: 1, x: 0, y: 0 },
    { number: 2, x: 90, y: 300 },
    { number: 3, x: 0, y: 300 },
  ],
  edges: [edge(1, 1, 2), edge(2, 1, 3), edge(3, 3, 2)],
};
const node = (number: number): Stop => ({ at: 'NODE', number });
const at = (number: number, side: 'OUT' | 'IN'): Stop => ({ at: 'EDGE', number, side });

describe('the way of the keyboard through a graph', () => {
  it('should lead from a node over its strongest edge to its neighbour', () => {
    expect(walk(graph, node(1), 'ArrowRight')).toEqual(at(1, 'OUT'));
    expect(walk(graph, at(1, 'OUT'), 'ArrowRight')).toEqual(node(2));
    expect(walk(graph, at(1, 'OUT'), 'ArrowLeft')).toEqual(node(1));
  });

  it('should lead to the other edges of the node that it came from', () => {
    expect(walk(graph, at(1, 'OUT'), 'ArrowDown')).toEqual(at(2, 'OUT'));
    expect(walk(graph, at(2, 'OUT'), 'ArrowUp')).toEqual(at(1, 'OUT'));
    expect(walk(graph, node(2), 'ArrowLeft')).toEqual(at(1, 'IN'));
    expect(walk(graph, at(1, 'IN'), 'ArrowDown')).toEqual(at(3, 'IN'));
  });

  it('should lead through all nodes, row by row', () => {
    expect(walk(graph, node(1), 'ArrowDown')).toEqual(node(3));
    expect(walk(graph, node(3), 'ArrowDown')).toEqual(node(2));
    expect(walk(graph, node(3), 'ArrowUp')).toEqual(node(1));
  });

  it('should end where nothing is', () => {
    expect(walk(graph, node(1), 'ArrowLeft')).toBeNull();
    expect(walk(graph, node(1), 'ArrowUp')).toBeNull();
    expect(walk(graph, at(3, 'OUT'), 'ArrowDown')).toBeNull();
    expect(walk(graph, at(9, 'OUT'), 'ArrowRight')).toBeNull();
  });
});
