import { citationsIn } from '../../citations/citations.ts';
import type { Citable } from '../checking/citable.ts';
import type { UserExample } from '../knowledge/example-events.ts';
import type { GraphIndex } from '../knowledge/graph-index.ts';
import { edgeId, nodeId } from '../writing/answer-writer.ts';

/** The records that sentences of a template cite. */
export function citedBy(
  { nodes, edges }: GraphIndex,
  sentences: readonly string[],
  examples: readonly UserExample[],
): Citable {
  const ids = new Set(sentences.flatMap(citationsIn));
  return {
    nodes: nodes.filter((node) => ids.has(nodeId(node))),
    edges: edges.filter((edge) => ids.has(edgeId(edge))),
    patterns: [],
    examples,
  };
}
