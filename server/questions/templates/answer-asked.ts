import { plainName } from '../../citations/plain-name.ts';
import type { EdgeRecord, NodeRecord } from '../../graphs/graph-record.ts';
import type { UserExample } from '../knowledge/example-events.ts';
import { type GraphIndex, isPair } from '../knowledge/graph-index.ts';
import type { Asked } from '../reading/asked.ts';
import { findPath } from '../retrieval/paths.ts';
import { type AnswerWriter, edgeId, nodeId } from '../writing/answer-writer.ts';
import { shownName } from '../writing/shown-name.ts';
import { compareGroups } from './compare-groups.ts';
import { leadingTo, nextOf } from './ranked.ts';

/** Times from so many things are told, where the question names none. */
const TIMES = 3;

/**
 * The answer to a question that the graph's own numbers answer, sentence by sentence.
 *
 * @param examples users who show what WHO asks for
 */
export function answerAsked(
  graph: GraphIndex,
  asked: Asked,
  writer: AnswerWriter,
  examples: readonly UserExample[],
): string[] {
  const { words, name } = writer;
  switch (asked.template) {
    case 'NEXT': {
      const { node, first } = asked;
      const edges = node.kind === 'FEATURE' ? graph.from(node.number) : nextOf(graph, node.number);
      return toldOr(edges.slice(0, first), writer, words.nothingAfter(name(node), nodeId(node)));
    }
    case 'LEADS_TO': {
      const { node, first } = asked;
      const edges = leadingTo(graph, node.number).slice(0, first);
      return toldOr(edges, writer, words.nothingBefore(name(node), nodeId(node)));
    }
    case 'EDGE_FACT':
      return edgeFact(graph, asked, writer);
    case 'LIKELIEST_PATH':
      return pathOf(graph, asked, writer);
    case 'COMPARE_GROUPS':
      return compareGroups(graph, asked, writer);
    case 'HOW_LONG':
      return howLong(graph, asked, writer);
    case 'HOW_MANY':
      return counted(graph, asked, writer);
    case 'WHO':
      return who(graph, asked, writer, examples);
  }
}

const toldOr = (edges: readonly EdgeRecord[], writer: AnswerWriter, nothing: string): string[] =>
  edges.length === 0 ? [nothing] : edges.map(writer.edge);

type Between = { readonly source: NodeRecord; readonly target: NodeRecord };
const idsOf = ({ source, target }: Between) => [nodeId(source), nodeId(target)];

function edgeFact(graph: GraphIndex, asked: Between, writer: AnswerWriter): string[] {
  const { source, target } = asked;
  const { words, name } = writer;
  const edges = graph.between(source.number, target.number);
  if (edges.length === 0) return [words.noEdge(name(source), name(target), idsOf(asked))];
  return edges.flatMap((edge) =>
    isPair(edge) && edge.figures.lag
      ? [writer.edge(edge), words.lag(writer.pair(edge), edgeId(edge))]
      : [writer.edge(edge)],
  );
}

function pathOf(
  graph: GraphIndex,
  asked: Extract<Asked, { template: 'LIKELIEST_PATH' }>,
  { words, name, pair }: AnswerWriter,
): string[] {
  const { source, target, order } = asked;
  const edges = findPath(graph, source.number, target.number, order);
  if (!edges) return [words.noPath(name(source), name(target), idsOf(asked))];
  const names = [source, ...edges.map((edge) => graph.node(edge.target))].map(name);
  return [
    words.path(names, order === 'SHORTEST', edges.map(edgeId)),
    ...edges.map((edge) => words.pathStep(pair(edge), edgeId(edge))),
  ];
}

function howLong(
  graph: GraphIndex,
  { source, target }: Extract<Asked, { template: 'HOW_LONG' }>,
  { words, name, pair }: AnswerWriter,
): string[] {
  const edges = source
    ? graph.between(source.number, target.number)
    : leadingTo(graph, target.number).slice(0, TIMES);
  const timed = edges.filter(isPair).filter(({ figures }) => figures.lag !== null);
  if (timed.length > 0) return timed.map((edge) => words.lag(pair(edge), edgeId(edge)));
  const ids = [...(source ? [nodeId(source)] : []), nodeId(target)];
  return [words.noLag(source && name(source), name(target), ids)];
}

function counted(
  graph: GraphIndex,
  { source, target }: Extract<Asked, { template: 'WHO' | 'HOW_MANY' }>,
  writer: AnswerWriter,
): string[] {
  const { words, name, pair } = writer;
  if (source) {
    const edges = graph.between(source.number, target.number);
    if (edges.length === 0) return [words.noEdge(name(source), name(target), idsOf({ source, target }))];
    return edges.map((edge) =>
      isPair(edge) ? words.pairUsers(pair(edge), edgeId(edge)) : writer.edge(edge),
    );
  }
  const id = nodeId(target);
  return target.kind === 'FEATURE'
    ? [words.featureNode(name(target), target.users, id)]
    : [words.node(name(target), target, id)];
}

function who(
  graph: GraphIndex,
  asked: Extract<Asked, { template: 'WHO' | 'HOW_MANY' }>,
  writer: AnswerWriter,
  examples: readonly UserExample[],
): string[] {
  const { source, target } = asked;
  const isKnown = source === null || graph.between(source.number, target.number).length > 0;
  const users = examples.map(({ userId, events }) =>
    writer.words.user(
      plainName(userId),
      events.map(({ id, type, at }) => ({ id, at, name: shownName(type, writer.language) })),
    ),
  );
  if (!isKnown) return counted(graph, asked, writer);
  const ids = [...(source ? [nodeId(source)] : []), nodeId(target)];
  return [...counted(graph, asked, writer), ...(users.length === 0 ? [writer.words.noExamples(ids)] : users)];
}
