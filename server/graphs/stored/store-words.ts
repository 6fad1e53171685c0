import type { Transaction } from '../../database/database.ts';
import type { RejectionReason } from '../../llm/lines/rejection-reasons.ts';
import type { InsightRecord } from '../graph-record.ts';
import { explainEdges, insertInsights, insertRejectedLines, nameNodes } from './store-graph.sql.ts';

/** A line of an answer that did not pass the checks. */
export interface RefusedLine {
  readonly step: number;
  readonly attempt: number;
  readonly line: string;
  readonly reason: RejectionReason;
  readonly detail: string;
}

/** What a model said of a graph since the last time it was stored. */
export interface GraphWords {
  readonly nodes: readonly { readonly number: number; readonly name: string; readonly description: string }[];
  readonly edges: readonly { readonly number: number; readonly explanation: string }[];
  readonly insights: readonly InsightRecord[];
  readonly refused: readonly RefusedLine[];
}

/** Stores what a model said of a graph, and who it was. */
export async function storeWords(
  transaction: Transaction,
  graphId: number,
  model: string,
  { nodes, edges, insights, refused }: GraphWords,
): Promise<void> {
  const parts = [
    [nameNodes, nodes],
    [explainEdges, edges],
    [insertInsights, insights],
    [insertRejectedLines, refused],
  ] as const;
  for (const [statement, rows] of parts)
    if (rows.length > 0) await transaction.query(statement, [graphId, JSON.stringify(rows)]);
  if (nodes.length + edges.length + insights.length > 0)
    await transaction.query('update graph set model = $2 where id = $1', [graphId, model]);
}
