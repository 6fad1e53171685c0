import type { NodeRecord } from '../../graphs/graph-record.ts';
import type { PathOrder } from '../retrieval/paths.ts';

/** A question that the graph's own numbers answer. */
export type Asked =
  | { readonly template: 'NEXT' | 'LEADS_TO'; readonly node: NodeRecord; readonly first: number }
  | { readonly template: 'EDGE_FACT'; readonly source: NodeRecord; readonly target: NodeRecord }
  | {
      readonly template: 'LIKELIEST_PATH';
      readonly source: NodeRecord;
      readonly target: NodeRecord;
      readonly order: PathOrder;
    }
  | {
      readonly template: 'COMPARE_GROUPS';
      readonly features: readonly NodeRecord[];
      /** What they are compared for; none for all that is known of them. */
      readonly targets: readonly NodeRecord[];
    }
  /** Without a source: from whatever leads to the target. */
  | { readonly template: 'HOW_LONG'; readonly source: NodeRecord | null; readonly target: NodeRecord }
  /** Of one thing, or of one that comes behind another. */
  | {
      readonly template: 'WHO' | 'HOW_MANY';
      readonly source: NodeRecord | null;
      readonly target: NodeRecord;
    };
