import type { EdgeRecord, NodeRecord } from '../../graphs/graph-record.ts';
import type { PatternRecord } from '../../patterns/mining/answers/pattern-record.ts';
import type { GraphIndex } from '../knowledge/graph-index.ts';
import { leadingTo, nextOf } from '../templates/ranked.ts';
import { findPath } from './paths.ts';

/** The part of a graph that a question is answered from. */
export interface Retrieved {
  /** Nodes that it names, then those at the ends of the edges. */
  readonly nodes: readonly NodeRecord[];
  readonly edges: readonly EdgeRecord[];
  readonly patterns: readonly PlacedPattern[];
}

/** A pattern with its place among those of the graph, from 1: `p3`. */
export interface PlacedPattern {
  readonly place: number;
  readonly pattern: PatternRecord;
}

const [NODES, EDGES, PATTERNS] = [20, 40, 15];
/** Edges after which no ways between named nodes are added, and names whose ways to each other are looked up. */
const [WAYS, NAMES] = [20, 4];

/**
 * What of a graph belongs to the nodes that a question names: edges between them, the best paths from each to each, then what
 * follows and what leads to each in turn; the strongest edges and patterns where it names nothing.
 */
export function retrieve(graph: GraphIndex, named: readonly NodeRecord[]): Retrieved {
  const edges = [...edgesOf(graph, named)];
  const ends = edges.flatMap(({ source, target }) => [graph.node(source), graph.node(target)]);
  return {
    nodes: [...new Set([...named, ...ends])].slice(0, NODES),
    edges,
    patterns: patternsOf(graph, named),
  };
}

function edgesOf(graph: GraphIndex, named: readonly NodeRecord[]): ReadonlySet<EdgeRecord> {
  const found = new Set<EdgeRecord>();
  const add = (edges: Iterable<EdgeRecord>, most = EDGES) => {
    for (const edge of edges) if (found.size < most) found.add(edge);
  };
  const numbers = named.map(({ number }) => number);
  for (const [from, to] of pairsOf(numbers)) add(graph.between(from, to));
  const ways = Math.max(WAYS, found.size);
  for (const [from, to] of pairsOf(numbers.slice(0, NAMES))) {
    add(findPath(graph, from, to, 'LIKELIEST') ?? [], ways);
    add(findPath(graph, from, to, 'SHORTEST') ?? [], ways);
  }
  add(
    inTurn([
      ...numbers.map((node) =>
        graph.node(node).kind === 'FEATURE' ? graph.from(node) : nextOf(graph, node),
      ),
      ...numbers.map((node) => [...new Set([...leadingTo(graph, node), ...graph.into(node)])]),
    ]),
  );
  if (named.length === 0) add(graph.edges);
  return found;
}

const pairsOf = (numbers: readonly number[]) =>
  numbers.flatMap((from) => numbers.flatMap((to) => (from === to ? [] : [[from, to] as const])));

/** One of each list, then the next of each. */
function* inTurn<Item>(lists: readonly (readonly Item[])[]): Generator<Item, void, undefined> {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  for (let place = 0; place < longest; place += 1)
    for (const list of lists) {
      const item = list[place];
      if (item !== undefined) yield item;
    }
}

/** Patterns by how many of the named types they hold, then in their order. */
function patternsOf({ patterns }: GraphIndex, named: readonly NodeRecord[]): PlacedPattern[] {
  const codes = named.filter(({ kind }) => kind === 'EVENT').flatMap((node) => node.codes);
  const held = ({ steps }: PatternRecord) => codes.filter((code) => steps.flat().includes(code)).length;
  return patterns
    .flatMap((pattern, at) => (pattern ? [{ place: at + 1, pattern, held: held(pattern) }] : []))
    .filter((one) => codes.length === 0 || one.held > 0)
    .toSorted((a, b) => b.held - a.held || a.place - b.place)
    .slice(0, PATTERNS)
    .map(({ place, pattern }) => ({ place, pattern }));
}
