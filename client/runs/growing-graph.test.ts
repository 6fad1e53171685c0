import { describe, expect, it } from 'vitest';
import { edge, node } from '../graphql/graph-testing.ts';
import { growGraph } from './growing-graph.ts';
import { progress } from './testing.ts';

describe('a graph that grows', () => {
  it('should be none until the run tells of one', () => {
    expect(growGraph(null, progress(1))).toBeNull();
  });

  it('should hold each part once, as it was told last, by number', () => {
    const first = growGraph(
      null,
      progress(1, { graphId: '7', newNodes: [node(2), node(1)], newEdges: [edge(1, 1, 2)] }),
    );
    const named = growGraph(first, progress(2, { graphId: '7', newNodes: [node(2, { name: '看车' })] }));
    const told = growGraph(named, progress(3, { newInsights: [{ number: 1, text: 'Much [e1].' }] }));
    expect(told).toEqual({
      id: '7',
      nodes: [node(1), node(2, { name: '看车' })],
      edges: [edge(1, 1, 2)],
      insights: [{ number: 1, text: 'Much [e1].' }],
    });
  });

  it('should be the same graph when an item tells nothing of it', () => {
    const graph = growGraph(null, progress(1, { graphId: '7', newNodes: [node(1)] }));
    expect(growGraph(graph, progress(2))).toBe(graph);
  });
});
