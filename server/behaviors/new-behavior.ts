/** A log row that passed the checks. */
export interface NewBehavior {
  readonly userId: string;
  readonly at: Date;
  /** Null for a row that is only text. */
  readonly action: string | null;
  readonly item: string | null;
  readonly app: string | null;
  readonly media: string | null;
  readonly place: string | null;
  /** Seconds. */
  readonly duration: number | null;
  readonly text: string | null;
}
