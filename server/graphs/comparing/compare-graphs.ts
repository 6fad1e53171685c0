import type { EdgeRecord, NodeRecord } from '../graph-record.ts';

/** A graph, as far as it is compared. */
export interface ComparedGraph<Node extends NodeRecord, Edge extends EdgeRecord> {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

/** The same thing in both graphs. */
export interface InBoth<Part> {
  readonly a: Part;
  readonly b: Part;
}

/** What only one of two graphs has, and what both have; in the order of `a`, or of `b` where `a` does not have it. */
interface Difference<Part> {
  readonly onlyA: readonly Part[];
  readonly onlyB: readonly Part[];
  readonly both: readonly InBoth<Part>[];
}

export interface GraphDifference<Node, Edge> {
  readonly nodes: Difference<Node>;
  readonly edges: Difference<Edge>;
}

/**
 * What a node stands for, whatever its number and names: equal for the same type of events, the same result, the same feature.
 * A feature that is cut at another number is another one.
 */
function nodeMeaning({ kind, codes, result, feature }: NodeRecord): string {
  switch (kind) {
    case 'EVENT':
      return JSON.stringify([kind, codes[0]]);
    case 'RESULT':
      return JSON.stringify([kind, result]);
    case 'FEATURE':
      return JSON.stringify([kind, feature?.field, feature?.test, feature?.value]);
  }
}

/** Two graphs, matched by what their nodes stand for, and edges by both their ends. */
export function compareGraphs<Node extends NodeRecord, Edge extends EdgeRecord>(
  a: ComparedGraph<Node, Edge>,
  b: ComparedGraph<Node, Edge>,
): GraphDifference<Node, Edge> {
  return {
    nodes: compareParts(a.nodes, b.nodes, nodeMeaning, nodeMeaning),
    edges: compareParts(a.edges, b.edges, edgeMeaningIn(a.nodes), edgeMeaningIn(b.nodes)),
  };
}

function edgeMeaningIn(nodes: readonly NodeRecord[]): (edge: EdgeRecord) => string {
  const meanings = new Map(nodes.map((node) => [node.number, nodeMeaning(node)]));
  return ({ source, target }) => `${meanings.get(source)} ${meanings.get(target)}`;
}

function compareParts<Part>(
  a: readonly Part[],
  b: readonly Part[],
  meaningInA: (part: Part) => string,
  meaningInB: (part: Part) => string,
): Difference<Part> {
  const inA = new Set(a.map(meaningInA));
  const inB = new Map(b.map((part) => [meaningInB(part), part]));
  const pairs = a.map((part) => ({ a: part, b: inB.get(meaningInA(part)) }));
  return {
    onlyA: pairs.flatMap((pair) => (pair.b === undefined ? [pair.a] : [])),
    onlyB: b.filter((part) => !inA.has(meaningInB(part))),
    both: pairs.flatMap((pair) => (pair.b === undefined ? [] : [{ a: pair.a, b: pair.b }])),
  };
}

/** What a pair of equal edges says differently in both graphs. */
export interface EdgeChange {
  /** It claims more or less, or is of another kind. */
  readonly claim: boolean;
  /** It raises in one and holds back in the other. */
  readonly sign: boolean;
  /** The intervals of the ratio do not touch: the difference is hardly chance. */
  readonly ratio: boolean;
}

export function edgeChange({ a, b }: InBoth<EdgeRecord>): EdgeChange {
  const [ofA, ofB] = [a.figures.ratio, b.figures.ratio];
  return {
    claim: a.claim !== b.claim || a.kind !== b.kind,
    sign: a.sign !== b.sign,
    ratio: ofA.high < ofB.low || ofB.high < ofA.low,
  };
}
