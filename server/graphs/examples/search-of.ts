import { periodOf } from '../../cohorts/cohort-filter.ts';
import type { NodeRecord } from '../graph-record.ts';
import { type GraphRequest, scopeOf } from '../request/graph-request.ts';
import type { Search } from './find-shown.ts';

const HOUR = 3_600_000;

/** Which users are wanted. */
export type Page = Pick<Search, 'after' | 'first'>;

/** A graph, as far as a search needs it. */
export interface SearchedGraph {
  readonly id: number;
  readonly request: GraphRequest;
}

/** The search for users who have any of a node's events, or its feature. */
export function searchOfNode(graph: SearchedGraph, node: NodeRecord, page: Page): Search {
  return { ...boundsOf(graph), ...soughtAt(node), source: null, ...page };
}

/** The search for users who show an edge: see `PairCounts.followers` and `FeatureGroup.reaching` of the backbone. */
export function searchOfEdge(
  graph: SearchedGraph,
  { source, target }: { readonly source: NodeRecord; readonly target: NodeRecord },
  page: Page,
): Search {
  const { feature } = source;
  const type = source.kind === 'EVENT' ? (source.codes[0] ?? null) : null;
  return { ...boundsOf(graph), ...soughtAt(target), feature, source: type, ...page };
}

function boundsOf({ id, request }: SearchedGraph) {
  return { graphId: id, windowMs: request.windowHours * HOUR, ...periodOf(scopeOf(request).filters) };
}

const soughtAt = ({ kind, codes, result, feature }: NodeRecord) => ({
  feature,
  target: kind === 'EVENT' ? (codes[0] ?? null) : null,
  category: result,
});
