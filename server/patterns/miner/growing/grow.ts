import { nextEdge, type PatternTrie, ROOT } from '../pattern-trie.ts';
import type { SequenceDatabase } from '../sequence-database.ts';
import type { Branch } from './branch.ts';
import { CandidatePairs } from './candidate-pairs.ts';
import { childTails } from './child-tails.ts';
import { Firsts } from './firsts.ts';
import { itemSupports } from './frequent-items.ts';
import { createGrowColumns, isDense } from './grow-columns.ts';
import type { GrowOptions } from './grow-options.ts';
import { IntStack } from './int-stack.ts';
import { PairTable } from './pair-table.ts';
import type { Range } from './range.ts';
import { createRenaming } from './renaming.ts';
import { RowScan } from './row-scan.ts';
import { symbolsOf } from './symbols.ts';
import { dropTails, rootTails, Tails } from './tails.ts';

/**
 * Finds all frequent patterns, without regard to gaps but for the least one, by growing each by one item at a time, depth
 * first, into the tree (Pei et al., PrefixSpan, 2004). What a node's children go on with is counted before they are
 * projected, so that those which go no further, most of all, never are; and each projection holds nothing but items that can
 * be in a longer pattern.
 */
export function grow(database: SequenceDatabase, options: GrowOptions): void {
  const { trie, least, maxLength, minGap, goesOn, checkpoint, thresholds } = options;
  const symbolOf = addItems(trie, database, least);
  const wide = database.items.length > database.itemStart.length - 1;
  const mostSymbols = wide ? 2 * trie.size : trie.size;
  const tails = new Tails();
  const firsts = new Firsts(mostSymbols);
  const bounds = new IntStack();
  /** For each symbol of the nodes under way, 1 if nothing is to be grown from it. */
  const stopped = new IntStack();
  const candidates = new CandidatePairs(database.itemCount, mostSymbols);
  const table = new PairTable(mostSymbols);
  const scan = new RowScan(mostSymbols);
  const growColumns = createGrowColumns(options, candidates);
  const renaming = createRenaming(trie, mostSymbols);
  // A tail of one item adds no pair to what is counted, but it tells of a sequence.
  const fewest = goesOn ? 1 : 2;
  const sequenceOf = (entry: number): number => tails.sequences.values[firsts.tails.values[entry] ?? 0] ?? 0;
  const boundsOf = (bound: number): Range => ({
    from: bounds.values[bound] ?? 0,
    to: bounds.values[bound + 1] ?? 0,
  });

  /** Counts how the children of a node go on, in the way that takes the fewest steps. */
  function growFrom(branch: Branch): void {
    const { node, length, tails: own, from } = branch;
    const first = trie.firstChild(node);
    const symbols = symbolsOf(trie, node);
    const [firstsTop, boundsTop, stoppedTop] = [firsts.places.top, bounds.top, stopped.top];
    const counting = { wide, minGap, tick: () => checkpoint(from) };
    counting.tick();
    const places = tails.symbols.top - (tails.starts.values[own.from] ?? 0);
    if (!wide && isDense(symbols.count, own, places, thresholds.denseRatio)) {
      if (node === ROOT) candidates.findAll(symbols.count);
      growColumns(branch, tails);
      return;
    }
    const tableCost = PairTable.costOf(symbols, own, places);
    const way =
      node !== ROOT && candidates.cost <= tableCost
        ? candidates
        : symbols.count ** 2 <= thresholds.mostCells
          ? table
          : scan;
    if (!(way instanceof RowScan)) way.count(tails, own, symbols, counting);
    const eachIsRead = way === scan || goesOn !== undefined;
    if (eachIsRead) {
      for (let symbol = 0; symbol < symbols.count; symbol += 1)
        firsts.choose(symbol, trie.supportOf(first + symbol));
      firsts.write(tails, own, symbols.count, bounds);
    }
    for (let symbol = 0; symbol < symbols.count; symbol += 1) {
      const entries = eachIsRead ? boundsOf(boundsTop + 2 * symbol) : own;
      if (way instanceof RowScan) way.count(tails, firsts, entries, { symbol, symbols }, counting);
      way.addRow(trie, { first, symbol, symbols, least });
      if (!goesOn) continue;
      counting.tick();
      const goes = goesOn({ node: first + symbol, length: length + 1, entries, sequenceOf });
      stopped.push(goes ? 0 : 1);
    }
    if (length + 3 <= maxLength) {
      if (!eachIsRead) {
        for (let symbol = 0; symbol < symbols.count; symbol += 1)
          if (trie.firstChild(first + symbol) !== 0) firsts.choose(symbol, trie.supportOf(first + symbol));
        firsts.write(tails, own, symbols.count, bounds);
      }
      growChildren(branch, symbols.count, { boundsTop, stoppedTop, eachIsRead });
    }
    firsts.drop(firstsTop);
    bounds.top = boundsTop;
    stopped.top = stoppedTop;
  }

  function growChildren(
    { node, length, from, share }: Branch,
    count: number,
    { boundsTop, stoppedTop, eachIsRead }: { boundsTop: number; stoppedTop: number; eachIsRead: boolean },
  ): void {
    const first = trie.firstChild(node);
    const part = share / count;
    let bound = boundsTop;
    for (let symbol = 0; symbol < count; symbol += 1) {
      const child = first + symbol;
      const isLeaf = trie.firstChild(child) === 0;
      if (isLeaf && !eachIsRead) continue;
      const range = boundsOf(bound);
      bound += 2;
      if (isLeaf || (goesOn && stopped.values[stoppedTop + symbol] === 1)) continue;
      candidates.find(trie, node, child);
      if (candidates.size === 0 && !goesOn) continue;
      const names = renaming.of(first, symbol, (to) => goesOn !== undefined || candidates.isUsed(to));
      const below = childTails(tails, firsts, range, { symbol, ...names }, { fewest, wide, minGap });
      growFrom({
        node: child,
        length: length + 1,
        tails: below,
        from: from + symbol * part,
        share: part,
      });
      dropTails(tails, below);
    }
  }

  if (trie.size === 0 || (maxLength < 2 && !goesOn)) return;
  growFrom({ node: ROOT, length: 0, tails: rootTails(tails, database, symbolOf), from: 0, share: 1 });
}

/** Adds the frequent items to the tree; answers the place of each among them, -1 for the others. */
function addItems(trie: PatternTrie, database: SequenceDatabase, least: number): Int32Array {
  const symbolOf = new Int32Array(database.itemCount).fill(-1);
  for (const [item, support] of itemSupports(database).entries())
    if (support >= least) symbolOf[item] = trie.add(ROOT, nextEdge(item), support) - 1;
  return symbolOf;
}
