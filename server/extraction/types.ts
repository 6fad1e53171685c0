import type { EnrichedBehavior } from '../behaviors/enriched-behavior.ts';
import type { RejectionReason } from '../llm/lines/rejection-reasons.ts';
import type { EventTypeEntry } from '../vocabulary/types.ts';

export type EventCategory = 'CONVERSION' | 'ENGAGEMENT' | 'CHURN';

/** A behavior with what the catalog knows about the things it names: one row of the prompt. */
export type PromptRow = EnrichedBehavior;

/** What the prompt says about the user; the fields of the `profile` table. */
export interface PromptProfile {
  readonly age: number | null;
  readonly gender: string | null;
  readonly city: string | null;
  readonly occupation: string | null;
  /** Yuan for one `incomePeriod` (`month`, `year`). */
  readonly income: number | null;
  readonly incomePeriod: string | null;
  readonly interests: readonly string[];
  /** In units of 10,000 yuan. */
  readonly budget: number | null;
  readonly hasCar: boolean | null;
  readonly purchaseIntent: string | null;
  readonly text: string | null;
}

/** An answer line that is well formed; nothing in it is checked yet. */
export interface AnswerLine {
  readonly user: string;
  readonly type: string;
  /** As the model wrote it, width folded. */
  readonly time: string;
  readonly context: readonly string[];
  readonly category: EventCategory;
  /** Row numbers, ascending, each once. */
  readonly rows: readonly number[];
}

export interface Rejection {
  readonly ok: false;
  readonly reason: RejectionReason;
  /** What was wrong, in plain English. */
  readonly detail: string;
}

/** An event that may be stored: its rows, times and category come from the data and the rules. */
export interface ExtractedEvent {
  /** Row numbers within the step, ascending. */
  readonly rows: readonly number[];
  /** The evidence, in the order of `rows`. */
  readonly behaviorIds: readonly bigint[];
  readonly type: EventTypeEntry;
  readonly category: EventCategory;
  /** The model called it a conversion and no rule agreed. */
  readonly claimedConversion: boolean;
  readonly source: 'MODEL' | 'RULE';
  /** When the first row began. */
  readonly start: Date;
  /** When the row that lasted longest into time ended. */
  readonly end: Date;
  readonly context: readonly string[];
}

export interface Accepted {
  readonly ok: true;
  readonly value: ExtractedEvent;
  /** Context that is not kept, because it holds a number that the cited rows do not. */
  readonly unsupported: readonly string[];
}
