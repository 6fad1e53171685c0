import type { Transaction } from '../../database/database.ts';
import type { DataVersion } from '../../patterns/data/data-version.ts';
import type { GraphContent } from '../graph-record.ts';
import type { GraphRequest } from '../request/graph-request.ts';
import { insertEdges, insertGraph, insertNodes, insertSeries, lockSeries } from './store-graph.sql.ts';

/** A graph that was computed. */
export interface ComputedGraph {
  readonly request: GraphRequest;
  /** Its series, or the name of a new one. */
  readonly series: { readonly id: number } | { readonly name: string };
  readonly runId: string;
  readonly version: DataVersion;
  readonly sequenceIds: readonly number[];
  readonly eventCount: number;
  readonly content: GraphContent;
  /** The patterns that it may cite, p1 first. */
  readonly patterns: { readonly miningId: number; readonly ranks: readonly number[] } | null;
}

/** Stores a computed graph as the next version of its series: four statements, however large it is. Answers its id. */
export async function storeGraph(
  transaction: Transaction,
  { request, series, runId, version, sequenceIds, eventCount, content, patterns }: ComputedGraph,
): Promise<number> {
  const seriesId = await seriesOf(transaction, series);
  const { rows } = await transaction.query<{ id: number }>(insertGraph, [
    seriesId,
    request.focus,
    JSON.stringify(request),
    runId,
    version.events,
    version.profiles,
    sequenceIds,
    eventCount,
    content.tested,
    content.nodes.length,
    content.edges.length,
    patterns?.miningId ?? null,
    patterns?.ranks ?? [],
  ]);
  const [graph] = rows;
  if (!graph) throw new Error('A graph was inserted and is not there.');
  await transaction.query(insertNodes, [graph.id, JSON.stringify(content.nodes)]);
  await transaction.query(insertEdges, [graph.id, JSON.stringify(content.edges)]);
  return graph.id;
}

async function seriesOf(transaction: Transaction, series: ComputedGraph['series']): Promise<number> {
  const { rows } = await ('id' in series
    ? transaction.query<{ id: number }>(lockSeries, [series.id])
    : transaction.query<{ id: number }>(insertSeries, [series.name]));
  const [row] = rows;
  if (row) return row.id;
  // It was deleted while the new version was computed: that is then the first of a new one.
  return seriesOf(transaction, { name: 'Graph' });
}
