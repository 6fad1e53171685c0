import type { Usage } from '../graphql/fragments.ts';
import type { ErrorCode } from './run-item.ts';

/** How a run ended: its one terminal item. */
export type RunEnd =
  /** `eventCount` is null for runs that make no events. */
  | {
      kind: 'finished';
      usage: Usage;
      eventCount: number | null;
      version: number | null;
      /** The answer of a mining run; null for others. */
      mining: { id: string; patternCount: number } | null;
      /** The graph of a run that makes one; null for others. */
      graph: { id: string; nodeCount: number; edgeCount: number } | null;
    }
  | { kind: 'failed'; code: ErrorCode; message: string; retryable: boolean }
  | { kind: 'cancelled' };
