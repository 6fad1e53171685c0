import type { Branch } from './branch.ts';
import type { CandidatePairs } from './candidate-pairs.ts';
import { type Block, Columns } from './columns.ts';
import type { GrowOptions } from './grow-options.ts';
import { IntStack } from './int-stack.ts';
import type { Range } from './range.ts';
import type { Tails } from './tails.ts';

/** Goes on growing a pattern whose candidate pairs were found, by columns instead of tails. */
export type GrowColumns = (branch: Branch, tails: Tails) => void;

/** Cells of a block at most; each is 12 bytes. */
const MOST_CELLS = 3_000_000;

/** Whether columns hold no more than a few times what the tails hold. */
export const isDense = (symbolCount: number, { from, to }: Range, places: number, ratio: number): boolean =>
  symbolCount * (to - from) <= Math.min(ratio * places, MOST_CELLS);

export function createGrowColumns(options: GrowOptions, candidates: CandidatePairs): GrowColumns {
  const { trie, least, maxLength, minGap, goesOn, checkpoint } = options;
  let done = 0;
  const columns = new Columns(() => checkpoint(done));
  const stopped = new IntStack();
  let oldOf = new Int32Array(64);
  const isFollowed = (symbol: number): boolean => candidates.hasNext(symbol);

  /** Counts how the children of a node go on. */
  function growFrom(branch: Omit<Branch, 'tails'>, block: Block): void {
    const { node, length, from, share } = branch;
    done = from;
    const first = trie.firstChild(node);
    const count = trie.childEnd(node) - first;
    const stoppedTop = stopped.top;
    for (let symbol = 0; symbol < count; symbol += 1) {
      const child = first + symbol;
      if (goesOn || candidates.hasNext(symbol)) {
        const holders = columns.holdersOf(block, symbol, minGap);
        candidates.countRow(symbol, (other) => columns.countFollowed(block, holders, other, least));
        candidates.addRow(trie, { first, symbol, least });
        if (goesOn) {
          const sequenceOf = (entry: number) => columns.sequenceOf(block, holders.rows[entry] ?? 0);
          const entries = { from: 0, to: holders.size };
          stopped.push(goesOn({ node: child, length: length + 1, entries, sequenceOf }) ? 0 : 1);
        }
      }
    }
    if (length + 3 <= maxLength)
      for (let symbol = 0; symbol < count; symbol += 1) {
        const child = first + symbol;
        if (trie.firstChild(child) === 0 || (goesOn && stopped.values[stoppedTop + symbol] === 1)) continue;
        candidates.find(trie, node, child);
        if (candidates.size === 0 && !goesOn) continue;
        const below = project(block, first, symbol);
        const part = share / count;
        growFrom({ node: child, length: length + 1, from: from + symbol * part, share: part }, below);
        columns.drop(below);
      }
    stopped.top = stoppedTop;
  }

  function project(block: Block, first: number, symbol: number): Block {
    const begin = trie.firstChild(first + symbol);
    const count = trie.childEnd(first + symbol) - begin;
    if (oldOf.length < count) oldOf = new Int32Array(2 * count);
    let old = first;
    for (let name = 0; name < count; name += 1) {
      while (trie.edgeOf(old) !== trie.edgeOf(begin + name)) old += 1;
      oldOf[name] = goesOn || candidates.isUsed(name) ? old - first : -1;
    }
    return columns.project(block, columns.holdersOf(block, symbol, minGap), { count, oldOf, isFollowed });
  }

  return (branch, tails) => {
    const count = trie.childEnd(branch.node) - trie.firstChild(branch.node);
    growFrom(branch, columns.read(tails, branch.tails, count));
  };
}
