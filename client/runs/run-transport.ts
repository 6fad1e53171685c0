import type { RunItem } from './run-item.ts';

export type Language = 'ZH' | 'EN';

/** How a watch begins. The same `runKey` again joins the same run, so sending it again buys nothing twice. */
export type RunOpening =
  | { kind: 'extract'; userId: string; runKey: string; regenerate: boolean; language: Language }
  | { kind: 'follow'; runId: string };

/** What is asked of the server: the opening, or the rest of a run from behind a cursor. */
export type RunRequest = RunOpening | { kind: 'resume'; runId: string; after: string };

/** The server's answer to a request that it will not serve: an unknown run, an expired journal. */
export type Refusal = { code: string; message: string };

/** Where a subscription delivers. After `ended`, `lost` or `refused` nothing more comes. */
export type RunSink = {
  /** The request is on its way over a connection that the server has acknowledged. */
  opened: () => void;
  item: (item: RunItem) => void;
  /** The stream ended in order; with no terminal item before it, that is an interruption. */
  ended: () => void;
  /** The connection broke. */
  lost: () => void;
  refused: (refusal: Refusal) => void;
};

/** Subscribes; the function it returns drops the subscription (which cancels nothing). */
export type RunTransport = (request: RunRequest, sink: RunSink) => () => void;
