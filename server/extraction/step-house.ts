import type { Answers } from '../llm/answers/answers.ts';
import type { Language } from '../llm/language.ts';
import type { Llm } from '../llm/llm.ts';
import type { RetryPolicy } from '../runs/work/retry.ts';
import type { Execution } from '../runs/work/run-kind.ts';
import type { Grounds } from './grounds.ts';
import type { Clock } from './prompt/clock.ts';
import type { RowProgress } from './row-progress.ts';

/** What all steps of an extraction share. */
export interface StepHouse {
  readonly llm: Llm;
  readonly answers: Answers;
  readonly retry: RetryPolicy;
  readonly clock: Clock;
  readonly execution: Execution;
  readonly grounds: Grounds;
  readonly userId: string;
  readonly sequenceId: number;
  readonly language: Language;
  /** Ask the model also where the same question was answered before. */
  readonly regenerate: boolean;
  readonly progress: RowProgress;
  /** Ids for events that will be announced. */
  readonly reserveIds: (count: number) => Promise<readonly bigint[]>;
  /** A number for a step that is split off. */
  readonly nextNumber: () => number;
}
