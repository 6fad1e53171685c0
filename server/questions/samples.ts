import type { EdgeRecord, NodeRecord } from '../graphs/graph-record.ts';
import { loadNodeMaps } from '../graphs/node-schema.ts';
import { readEdge } from '../graphs/stored/load-graph.ts';
import type { Language } from '../llm/language.ts';
import type { Context } from '../schema/context.ts';
import { type QuestionWords, questionWords } from './writing/question-words.ts';
import { shownName } from './writing/shown-name.ts';

/** The strongest edges, of which questions are made. */
const EDGES = 60;

/** For each graph and language, written as JSON, questions that can be asked of it: two statements, however many graphs. */
export async function sampleQuestions(keys: readonly string[], { house }: Context): Promise<string[][]> {
  const { prisma } = house.database;
  const asked = keys.map((key) => JSON.parse(key) as [graphId: number, language: Language]);
  const graphIds = [...new Set(asked.map(([graphId]) => graphId))];
  const rows = await prisma.graphEdge.findMany({
    where: { graphId: { in: graphIds }, number: { lte: EDGES } },
    orderBy: [{ graphId: 'asc' }, { number: 'asc' }],
  });
  const nodes = await loadNodeMaps(prisma, graphIds);
  return asked.map(([graphId, language]) => {
    const edges = rows.filter((row) => row.graphId === graphId).map(readEdge);
    return questionsOf(edges, nodes.get(graphId) ?? new Map(), language);
  });
}

/** One question of each kind that the strongest edges have something for. */
function questionsOf(
  edges: readonly EdgeRecord[],
  nodes: ReadonlyMap<number, NodeRecord>,
  language: Language,
): string[] {
  const words = questionWords[language];
  const name = (number: number) => {
    const node = nodes.get(number);
    return node ? shownName(node, language) : '';
  };
  const pairs = edges.filter(({ figures, sign }) => figures.about === 'PAIR' && sign === '+');
  const [first, second = first, third = second] = pairs;
  const of = (ask: QuestionWords['EDGE_FACT'], edge: EdgeRecord | undefined) =>
    edge ? [ask(name(edge.source), name(edge.target))] : [];
  const result = pairs.find(({ target }) => nodes.get(target)?.kind === 'RESULT') ?? first;
  const feature = edges.find(({ figures }) => figures.about === 'FEATURE');
  const [begin, end] = wayOf(pairs) ?? [];
  return [
    ...(first ? [words.NEXT(name(first.source))] : []),
    ...(result ? [words.LEADS_TO(name(result.target))] : []),
    ...of(words.EDGE_FACT, first),
    ...of(words.HOW_LONG, second),
    ...(begin && end ? [words.LIKELIEST_PATH(name(begin.source), name(end.target))] : []),
    ...of(words.COMPARE_GROUPS, feature),
    ...of(words.WHO, third),
    ...(result ? [words.HOW_MANY(name(result.target))] : []),
  ];
}

/** Two edges, one behind the other, that do not lead back. */
function wayOf(pairs: readonly EdgeRecord[]): readonly [EdgeRecord, EdgeRecord] | null {
  for (const one of pairs)
    for (const other of pairs)
      if (one.target === other.source && one.source !== other.target) return [one, other];
  return null;
}
