import type { EventCategory } from '../extraction/types.ts';

/** An event as it is compared, be it a true one or one that was extracted. */
export interface JudgedEvent {
  /** Code of the event vocabulary. */
  readonly type: string;
  readonly category: EventCategory;
  /** The rows that it rests on: keys that are unique within the user, each once. */
  readonly rows: readonly string[];
}
