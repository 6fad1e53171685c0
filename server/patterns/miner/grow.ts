import type { NodeExtensions, Projector, Span } from './extensions.ts';
import { type PatternTrie, ROOT } from './pattern-trie.ts';
import type { ProjectionStack } from './projection.ts';

export interface GrowOptions {
  readonly projector: Projector;
  readonly stack: ProjectionStack;
  readonly trie: PatternTrie;
  /** Least number of sequences. */
  readonly least: number;
  readonly maxLength: number;
  /** Told of the share (0–1) of the work that is done; throws to stop. */
  readonly checkpoint: (done: number) => void;
}

/**
 * Finds all frequent patterns by growing each by one item at a time (PrefixSpan), depth first, into the tree. Patterns of the
 * longest length are counted and not projected.
 */
export function grow(options: GrowOptions): void {
  const { projector } = options;
  const span = projector.root();
  growFrom(options, { node: ROOT, length: 0, last: [], span, from: 0, share: 1 });
}

/** A pattern that is to be grown, and its part of the work: the share from `from` on. */
interface Branch {
  readonly node: number;
  readonly length: number;
  /** Its last itemset. */
  readonly last: readonly number[];
  readonly span: Span;
  readonly from: number;
  readonly share: number;
}

function growFrom(options: GrowOptions, branch: Branch): void {
  const { projector, stack, trie, least, maxLength, checkpoint } = options;
  const { node, length, last, span, from, share } = branch;
  checkpoint(from);
  const extensions = projector.extend(span, last, least);
  const children = addChildren(trie, node, extensions);
  if (length + 1 >= maxLength || children.length === 0) return;
  const top = stack.top;
  const places = projector.project(span, last, extensions);
  const { same, next } = extensions;
  const sameCount = same.items.length;
  const part = share / children.length;
  for (const [index, child] of children.entries()) {
    const isSame = index < sameCount;
    const item = (isSame ? same.items[index] : next.items[index - sameCount]) ?? 0;
    const entries = (isSame ? same.entries[index] : next.entries[index - sameCount]) ?? 0;
    const start = places[index] ?? 0;
    growFrom(options, {
      node: child,
      length: length + 1,
      last: isSame ? [...last, item] : [item],
      span: { from: start, to: start + entries },
      from: from + index * part,
      share: part,
    });
  }
  stack.top = top;
}

function addChildren(trie: PatternTrie, node: number, { same, next }: NodeExtensions): Int32Array {
  const children = new Int32Array(same.items.length + next.items.length);
  same.items.forEach((item, index) => {
    children[index] = trie.add(node, item, 'same', same.supports[index] ?? 0);
  });
  next.items.forEach((item, index) => {
    children[same.items.length + index] = trie.add(node, item, 'next', next.supports[index] ?? 0);
  });
  return children;
}
