import type { Pool } from 'pg';
import { selectEdges, selectNodes, selectVariants } from './process-view.sql.ts';

/** A type of event in the directly-follows graph. */
export interface ProcessNode {
  readonly typeCode: string;
  /** Events. */
  readonly count: number;
  readonly users: number;
  /** Sequences that begin, or end, with it. */
  readonly starts: number;
  readonly ends: number;
}

/** One type of event directly behind another within a sequence. */
export interface ProcessEdge {
  readonly fromCode: string;
  readonly toCode: string;
  readonly count: number;
  readonly users: number;
  /** From the start of the one to the start of the other. */
  readonly medianSeconds: number;
  readonly meanSeconds: number;
}

/** A course that sequences take from their first event to their last. */
export interface ProcessVariant {
  readonly codes: readonly string[];
  readonly users: number;
}

/** The directly-follows graph of all current sequences (van der Aalst, Process Mining, 2016). */
export interface ProcessView {
  readonly nodes: readonly ProcessNode[];
  readonly edges: readonly ProcessEdge[];
  /** The most frequent ones. */
  readonly variants: readonly ProcessVariant[];
  /** Different courses, and sequences with an event, in all. */
  readonly variantCount: number;
  readonly sequenceCount: number;
}

/** Counts in three statements, exact to the second; types and edges of fewer users are left out. */
export async function readProcessView(
  pool: Pool,
  { minUsers, variants }: { readonly minUsers: number; readonly variants: number },
): Promise<ProcessView> {
  type VariantRow = ProcessVariant & { readonly variants: number; readonly sequences: number };
  const [nodes, edges, courses] = await Promise.all([
    pool.query<ProcessNode>(selectNodes, [minUsers]),
    pool.query<ProcessEdge>(selectEdges, [minUsers]),
    pool.query<VariantRow>(selectVariants, [variants]),
  ]);
  const [first] = courses.rows;
  return {
    nodes: nodes.rows,
    edges: edges.rows,
    variants: courses.rows.map(({ codes, users }) => ({ codes, users })),
    variantCount: first?.variants ?? 0,
    sequenceCount: first?.sequences ?? 0,
  };
}
