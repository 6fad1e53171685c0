/** What a run is busy with, as far as every kind of run knows. */
export const runStages = {
  PREPARING: 'Reads the data and plans the steps.',
  MINING: 'Searches for patterns.',
  COMPUTING: 'Computes from the data.',
  CALLING: 'Waits for the model.',
  STREAMING: 'Receives the answer of the model.',
  WAITING: 'Waits before a failed step is tried again.',
  SAVING: 'Writes the result.',
} as const;
export type RunStage = keyof typeof runStages;

/** What `done` and `total` of a Progress count. */
export const progressUnits = {
  ROWS: 'Behaviors.',
  USERS: 'Users of a batch.',
  ENTRIES: 'Entries of the catalog.',
  PARTS: 'Nodes and edges that are named and explained.',
  PATTERNS: 'Patterns that were found and are described.',
} as const;
export type ProgressUnit = keyof typeof progressUnits;

/** What a feature adds to an item, under the feature's own field names; stored as it was announced (rule 1). */
export type Details = Readonly<Record<string, unknown>>;

export interface ChunkPayload {
  readonly step: number | null;
  readonly attempt: number | null;
  readonly text: string;
  readonly reasoning: boolean;
}

interface ProgressPayload {
  readonly step: number | null;
  readonly attempt: number | null;
  readonly stage: RunStage;
  /** Plain English; a page renders its own words from code and figures. */
  readonly message: string;
  /** 0–100, never falls within a run; 100 only in the end; null when unknown. */
  readonly percent: number | null;
  readonly done: number | null;
  readonly total: number | null;
  readonly unit: ProgressUnit | null;
  /** One of `errorCodes`: why the attempt before failed, where the item announces what comes of it. */
  readonly cause?: string;
  /** ISO 8601; when the run goes on by itself, where the item announces a wait. */
  readonly resumeAt?: string;
  readonly details: Details;
}

interface DonePayload {
  readonly details: Details;
}

interface ErrorPayload {
  readonly code: string;
  readonly message: string;
  readonly retryable: boolean;
}

/** An item before the journal numbered it. */
export type NewItem =
  | { readonly kind: 'LlmChunk'; readonly payload: ChunkPayload }
  | { readonly kind: 'Progress'; readonly payload: ProgressPayload }
  | { readonly kind: 'Done'; readonly payload: DonePayload }
  | { readonly kind: 'Error'; readonly payload: ErrorPayload };

/** Where an item stands: its run, its number in 1..n, and when it was written. */
interface Place {
  readonly runId: string;
  readonly seq: number;
  readonly at: Date;
  /** The first number it stands for, if neighbouring chunks were folded into it (rule 13). */
  readonly firstSeq?: number;
}

/** An item as the journal holds it. */
export type StoredItem = NewItem & Place;

/** One kind of stored item, for example `ItemOf<'Progress'>`. */
export type ItemOf<Kind extends NewItem['kind']> = Extract<NewItem, { kind: Kind }> & Place;

/** True for the one item that nothing follows (rule 3). */
export function isTerminal(item: NewItem): boolean {
  return item.kind === 'Done' || item.kind === 'Error';
}
