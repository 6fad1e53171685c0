import type { EnrichedBehavior } from '../behaviors/enriched-behavior.ts';
import type { RejectionReason } from '../sequences/rejection-reasons.ts';

/** Language of an answer: of event type names and of the words in the context. */
export type Language = 'ZH' | 'EN';

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

/** A type of event. `synonyms` are other names in either language that mean the same. */
export interface EventTypeEntry {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly synonyms: readonly string[];
  /** True for a type that a model named and no known name or synonym covers. */
  readonly isNew: boolean;
}

/** Says which behaviors are conversions. All conditions that are not null must hold. */
export interface ConversionRuleEntry {
  readonly id: number;
  readonly typeCode: string;
  /** The behavior's action code, whatever its case. */
  readonly action: string | null;
  /** The place's catalog type, or a part of the place's name. */
  readonly placeMatch: string | null;
  /** Words that must occur in the text and be meant: not negated, wished, asked or cancelled. `*` stands for up to 20 characters. */
  readonly textMatch: string | null;
  readonly enabled: boolean;
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
