/** The items by which a pattern goes on often enough, ascending, and what each leads to. */
export interface Extensions {
  readonly items: Int32Array;
  /** Sequences that contain the longer pattern. */
  readonly supports: Int32Array;
  /** Entries of its projection: as many as sequences, or more where several places of a sequence are kept. */
  readonly entries: Int32Array;
}

/** How a pattern goes on: with an item in its last itemset, or in a new one. */
export interface NodeExtensions {
  readonly same: Extensions;
  readonly next: Extensions;
}

/** A part of the projection stack. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Finds where patterns go on. Two ways do: one that knows of no gaps, and one that minds them. */
export interface Projector {
  /** Where every pattern begins. */
  root(): Span;
  /** What a pattern, whose last itemset is `last`, goes on with in its projection. */
  extend(span: Span, last: readonly number[], least: number): NodeExtensions;
  /** Writes the projections of all extensions on top of the stack; answers the first place of each, same before next. */
  project(span: Span, last: readonly number[], extensions: NodeExtensions): Int32Array;
}
