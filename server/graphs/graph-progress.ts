import type { Write } from '../runs/journal.ts';
import { progressItem } from '../runs/progress-item.ts';
import type { Execution } from '../runs/run-kind.ts';
import { announceGraph } from './announced.ts';
import type { GraphContent } from './graph-record.ts';

/** Computing is taken for the first half of the work, telling for the second. */
const COMPUTING = 0.5;
/** Nodes and edges that the journal shows: the strongest edges. The others are in the graph only. */
const SHOWN = 1_000;

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
    async computed(graphId, { nodes, edges, tested }, write) {
      const shown = edges.slice(0, SHOWN);
      const ends = new Set(shown.flatMap(({ source, target }) => [source, target]));
      const details = announceGraph({
        graphId,
        nodes: nodes.filter(({ number, kind }) => ends.has(number) || kind === 'RESULT'),
        edges: shown,
      });
      const message = `${edges.length} edges between ${nodes.length} nodes, of ${tested} pairs`;
      const words = { stage: 'COMPUTING' as const, message, share: COMPUTING, details };
      await append([progressItem(words, null)], write);
    },
  };
}
