import type { Range } from './range.ts';

/** A pattern whose children are in the tree, and its part of the work: the share from `from` on. */
export interface Branch {
  readonly node: number;
  readonly length: number;
  readonly tails: Range;
  readonly from: number;
  readonly share: number;
}
