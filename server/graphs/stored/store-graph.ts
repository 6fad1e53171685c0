import type { Pool } from 'pg';
import type { Transaction } from '../../database/database.ts';
import type { DataVersion } from '../../patterns/data/data-version.ts';
import type { GraphContent } from '../graph-record.ts';
import type { GraphRequest } from '../request/graph-request.ts';
import {
  insertEdges,
  insertGraph,
  insertNodes,
  insertSeries,
  lockSeries,
  nextGraphId,
} from './store-graph.sql.ts';

/** An id for a graph, so that it can be announced with the transaction that stores it. */
export async function reserveGraphId(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ id: number }>(nextGraphId);
  const [row] = rows;
  if (!row) throw new Error('The database gives no id for a graph.');
  return row.id;
}

/** A graph that was computed. */
export interface ComputedGraph {
  readonly id: number;
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

/** Stores a computed graph as the next version of its series: four statements, however large it is. */
export async function storeGraph(
  transaction: Transaction,
  { id, request, series, runId, version, sequenceIds, eventCount, content, patterns }: ComputedGraph,
): Promise<void> {
  const seriesId = await seriesOf(transaction, series);
  await transaction.query(insertGraph, [
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
    id,
  ]);
  await transaction.query(insertNodes, [id, JSON.stringify(content.nodes)]);
  await transaction.query(insertEdges, [id, JSON.stringify(content.edges)]);
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
