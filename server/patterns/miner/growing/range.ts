/** A part of a stack. */
export interface Range {
  readonly from: number;
  readonly to: number;
}
