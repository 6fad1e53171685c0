import type { GraphNews } from '../announced.ts';
import type { EdgeRecord, InsightRecord, NodeRecord } from '../graph-record.ts';
import type { GraphWords, RefusedLine } from '../stored/store-words.ts';
import { checkGraphLine, type GraphLine } from './graph-line.ts';
import { citable, type ToldGraph } from './told-graph.ts';

const keptLine = 500;

/** What lines of an answer come to: what is announced, null for nothing, and what is stored. */
interface Taken {
  readonly news: Omit<GraphNews, 'graphId'> | null;
  readonly words: GraphWords;
}

/** What has been told of a graph, and what has not. */
export class TellingState {
  readonly #graph: ToldGraph;
  readonly #nodes: Map<number, NodeRecord>;
  readonly #edges: Map<number, EdgeRecord>;
  readonly #records: ReturnType<typeof citable>;
  readonly #told: Set<string>;
  #insights: number;
  /** Lines that passed the checks. */
  accepted = 0;

  constructor(graph: ToldGraph) {
    this.#graph = graph;
    this.#nodes = new Map(graph.nodes.map((node) => [node.number, node]));
    this.#edges = new Map(graph.edges.map((edge) => [edge.number, edge]));
    this.#records = citable(graph);
    this.#insights = graph.insightCount;
    this.#told = new Set([
      ...graph.nodes.filter(({ name }) => name !== null).map(({ number }) => `n${number}`),
      ...graph.edges.filter(({ explanation }) => explanation !== null).map(({ number }) => `e${number}`),
    ]);
  }

  /** Nodes and edges that a model is told of. */
  get total(): number {
    return this.#nodes.size + this.#edges.size;
  }

  /** Of these, with words. */
  get done(): number {
    return this.#told.size;
  }

  /** True once a model has said anything of the graph that stands. */
  get isTold(): boolean {
    return this.#told.size + this.#insights > 0;
  }

  /** The graph without the nodes and edges that have their words. */
  open(): ToldGraph {
    const { nodes, edges } = this.#graph;
    return {
      ...this.#graph,
      nodes: nodes.filter(({ number }) => !this.#told.has(`n${number}`)),
      edges: edges.filter(({ number }) => !this.#told.has(`e${number}`)),
    };
  }

  /** Checks lines, and remembers what they tell of. */
  take(
    lines: readonly string[],
    { step, attempt }: { readonly step: number; readonly attempt: number },
  ): Taken {
    const refused: RefusedLine[] = [];
    const accepted: GraphLine[] = [];
    for (const line of lines) {
      const checked = checkGraphLine(line, this.#context);
      if (!checked) continue;
      if (checked.ok) accepted.push(this.#remember(checked));
      else {
        const { reason, detail } = checked;
        refused.push({ step, attempt, line: line.slice(0, keptLine).toWellFormed(), reason, detail });
      }
    }
    this.accepted += accepted.length;
    return this.#taken(accepted, refused);
  }

  get #context() {
    return { nodes: this.#nodes, edges: this.#edges, records: this.#records, told: this.#told };
  }

  #remember(line: GraphLine): GraphLine {
    if (line.kind === 'node') this.#told.add(`n${line.number}`);
    if (line.kind === 'edge') this.#told.add(`e${line.number}`);
    return line;
  }

  #taken(accepted: readonly GraphLine[], refused: readonly RefusedLine[]): Taken {
    const nodes = accepted.filter((line) => line.kind === 'node');
    const edges = accepted.filter((line) => line.kind === 'edge');
    const insights = accepted
      .filter((line) => line.kind === 'insight')
      .map(({ text, citations }): InsightRecord => {
        this.#insights += 1;
        return { number: this.#insights, text, citations };
      });
    const words = { nodes, edges, insights, refused };
    if (accepted.length + refused.length === 0) return { news: null, words };
    const named = nodes.flatMap(({ number, name, description }) => {
      const node = this.#nodes.get(number);
      return node ? { ...node, name, description } : [];
    });
    for (const node of named) this.#nodes.set(node.number, node);
    const explained = edges.flatMap(({ number, explanation }) => {
      const edge = this.#edges.get(number);
      return edge ? { ...edge, explanation } : [];
    });
    const ends = new Set(explained.flatMap(({ source, target }) => [source, target]));
    return {
      news: {
        nodes: named,
        edges: explained,
        ends: [...ends].flatMap((number) => this.#nodes.get(number) ?? []),
        insights,
        refused,
      },
      words,
    };
  }
}
