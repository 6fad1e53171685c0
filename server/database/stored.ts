/** What became of rows that passed the checks. */
export interface Stored {
  /** Rows that were new or changed something. */
  readonly added: number;
  /** Rows that said nothing new. */
  readonly duplicates: number;
}
