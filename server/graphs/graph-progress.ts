import type { Write } from '../runs/journal/journal.ts';
import { progressItem } from '../runs/work/progress-item.ts';
import type { Execution } from '../runs/work/run-kind.ts';
import { announceGraph, type GraphNews } from './announced.ts';
import type { GraphContent } from './graph-record.ts';

/** Computing is taken for the first half of the work, telling for the second. */
const COMPUTING = 0.5;
/** Edges that the journal shows, the strongest; the others are in the graph only. And edges of one item: none grows large. */
const SHOWN = 1_000;
const EDGES = 100;

/** What a run tells while it computes a graph. */
export interface GraphProgress {
  reading(): Promise<unknown>;
  read(sequences: number, events: number): Promise<unknown>;
  /** Tells of every whole per cent once. */
  computing(share: number): Promise<unknown>;
  /** It is computed; `write` stores it under this id. */
  computed(graphId: number, content: GraphContent, write: Write): Promise<unknown>;
}

/** Writes how far a graph is computed into the run's journal. */
export function tellGraph(append: Execution['append']): GraphProgress {
  let told = 0;
  return {
    reading: () => append([progressItem({ stage: 'PREPARING', message: 'Reading the sequences' }, null)]),
    read: (sequences, events) =>
      append([
        progressItem(
          {
            stage: 'COMPUTING',
            message: `Computing from ${sequences} sequences of ${events} events`,
            share: 0,
          },
          null,
        ),
      ]),
    async computing(share) {
      const percent = Math.floor(share * COMPUTING * 100);
      if (percent <= told) return;
      told = percent;
      await append([
        progressItem({ stage: 'COMPUTING', message: 'Computing', share: share * COMPUTING }, null),
      ]);
    },
    async computed(graphId, content, write) {
      const { nodes, edges, tested } = content;
      const message = `${edges.length} edges between ${nodes.length} nodes, of ${tested} pairs`;
      const items = newsOf(content).map((news) => {
        const details = announceGraph({ graphId, ...news });
        return progressItem({ stage: 'COMPUTING', message, share: COMPUTING, details }, null);
      });
      await append(items, write);
    },
  };
}

/** A computed graph piece by piece, the strongest first: edges, and the nodes that they are the first to need. */
function newsOf({ nodes, edges }: GraphContent): Pick<GraphNews, 'nodes' | 'edges' | 'ends'>[] {
  const byNumber = new Map(nodes.map((node) => [node.number, node]));
  const told = new Set<number>();
  const pieces = Math.max(1, Math.ceil(Math.min(SHOWN, edges.length) / EDGES));
  return Array.from({ length: pieces }, (_, piece) => {
    const shown = edges.slice(piece * EDGES, Math.min(SHOWN, (piece + 1) * EDGES));
    const needed = new Set(shown.flatMap(({ source, target }) => [source, target]));
    const ends = [...needed].flatMap((number) => byNumber.get(number) ?? []);
    const results = piece === 0 ? nodes.filter(({ kind }) => kind === 'RESULT') : [];
    const fresh = [...new Set([...results, ...ends])].filter(({ number }) => !told.has(number));
    for (const { number } of fresh) told.add(number);
    return { nodes: fresh, edges: shown, ends };
  });
}
