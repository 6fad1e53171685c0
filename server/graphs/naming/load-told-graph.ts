import type { Database } from '../../database/database.ts';
import type { Clock } from '../../extraction/prompt/clock.ts';
import { type PatternRecord, readRow } from '../../patterns/mining/answers/pattern-record.ts';
import { loadTypes } from '../../vocabulary/load-types.ts';
import type { EdgeRecord } from '../graph-record.ts';
import { readGraphRequest } from '../request/graph-request.ts';
import { readEdge, readNode } from '../stored/load-graph.ts';
import type { ToldEvent, ToldGraph } from './told-graph.ts';

/** The strongest edges of each kind, and the patterns, that a model is told of; and the patterns with an example. */
const MOST_EDGES = { CAUSAL: 30, CONDITIONAL: 20, SEQUENTIAL: 20 } as const;
const MOST_PATTERNS = 15;
const MOST_EXAMPLES = 3;

/** A graph as a model is told of it: its strongest edges with their ends, all results, patterns with examples. */
export async function loadToldGraph({ prisma }: Database, graphId: number, clock: Clock): Promise<ToldGraph> {
  const graph = await prisma.graph.findUniqueOrThrow({
    where: { id: graphId },
    include: {
      nodes: { orderBy: { number: 'asc' } },
      _count: { select: { insights: true } },
    },
  });
  const edges = await loadStrongest(prisma, graphId);
  const ends = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const nodes = graph.nodes.map(readNode).filter(({ number, kind }) => ends.has(number) || kind === 'RESULT');
  const patterns = await loadPatterns(prisma, graph.miningId, graph.patternRanks.slice(0, MOST_PATTERNS));
  const shown = patterns.slice(0, MOST_EXAMPLES).map(({ example }) => example.steps.flat());
  const events = await loadEvents(prisma, shown.flat(), clock);
  const types = await loadTypes(
    prisma,
    patterns.flatMap(({ steps }) => steps.flat()),
  );
  return {
    focus: graph.focus,
    sequenceCount: graph.sequenceCount,
    eventCount: graph.eventCount,
    windowHours: readGraphRequest(graph.request).windowHours,
    insightCount: graph._count.insights,
    nodes,
    edges,
    types: new Map(types.map((type) => [type.code, type])),
    patterns,
    examples: shown.map((ids) => ids.flatMap((id) => events.get(id) ?? [])),
  };
}

/** The strongest edges of each kind, in their order. */
async function loadStrongest(prisma: Database['prisma'], graphId: number): Promise<EdgeRecord[]> {
  const kinds = ['CAUSAL', 'CONDITIONAL', 'SEQUENTIAL'] as const;
  const found = await Promise.all(
    kinds.map((kind) =>
      prisma.graphEdge.findMany({
        where: { graphId, kind },
        orderBy: { number: 'asc' },
        take: MOST_EDGES[kind],
      }),
    ),
  );
  return found.flat().map(readEdge);
}

/** Patterns of an answer in the order of these ranks: p1, p2, … of a graph. Those that were deleted are left out. */
async function loadPatterns(
  prisma: Database['prisma'],
  miningId: number | null,
  ranks: readonly number[],
): Promise<PatternRecord[]> {
  if (miningId === null) return [];
  const mining = await prisma.mining.findUniqueOrThrow({
    where: { id: miningId },
    select: {
      id: true,
      sequenceCount: true,
      targetCount: true,
      patterns: { where: { rank: { in: [...ranks] } } },
    },
  });
  const byRank = new Map(mining.patterns.map((row) => [row.rank, readRow(row, mining)]));
  return ranks.flatMap((rank) => byRank.get(rank) ?? []);
}

async function loadEvents(
  prisma: Database['prisma'],
  ids: readonly string[],
  clock: Clock,
): Promise<Map<string, ToldEvent>> {
  const events = await prisma.event.findMany({
    where: { id: { in: ids.map(BigInt) } },
    select: { id: true, start: true, type: { select: { zh: true, en: true } } },
  });
  return new Map(
    events.map(({ id, start, type }) => [
      String(id),
      { id: String(id), ...type, moment: clock.local(start).slice(0, 'YYYY-MM-DD HH:mm'.length) },
    ]),
  );
}
