/** The right to write a run's journal, until it expires or a newer epoch is claimed (rule 4). */
export interface Lease {
  readonly runId: string;
  readonly epoch: number;
  /** Number of the newest item; the journal moves it on. */
  lastSeq: number;
}
