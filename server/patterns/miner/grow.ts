import { Firsts } from './firsts.ts';
import { itemSupports } from './frequent-items.ts';
import { IntStack } from './int-stack.ts';
import { PairTable, type Symbols } from './pair-table.ts';
import { isSame, itemOf, nextEdge, type PatternTrie, ROOT, sameEdge } from './pattern-trie.ts';
import { RowScan } from './row-scan.ts';
import type { SequenceDatabase } from './sequence-database.ts';
import { childTails, dropTails, type Range, rootTails, Tails } from './tails.ts';

/** A pattern that was found; what it goes on with is in the tree. */
export interface Candidate {
  readonly node: number;
  readonly length: number;
  /** Its sequences are `sequenceOf(from)` up to `sequenceOf(to - 1)`. */
  readonly entries: Range;
  readonly sequenceOf: (entry: number) => number;
}

export interface GrowOptions {
  readonly trie: PatternTrie;
  /** Least number of sequences. */
  readonly least: number;
  readonly maxLength: number;
  /** Least distance of two neighbouring itemsets, in positions. */
  readonly minGap: number;
  /** Told of each pattern in turn; where it answers false, nothing is grown from that pattern. */
  readonly goesOn?: (candidate: Candidate) => boolean;
  /** Told of the share (0–1) of the work that is done; throws to stop. */
  readonly checkpoint: (done: number) => void;
  /** Cells of a table of pairs at most. */
  readonly mostCells: number;
}

/** A pattern whose children are in the tree, and its part of the work: the share from `from` on. */
interface Branch {
  readonly node: number;
  readonly length: number;
  readonly tails: Range;
  readonly from: number;
  readonly share: number;
}

/**
 * Finds all frequent patterns, without regard to gaps but for the least one, by growing each by one item at a time, depth first, into the tree
 * (Pei et al., PrefixSpan, 2004). What a node's children go on with is counted before they are projected, so that those which
 * go no further, most of all, never are; and each projection holds nothing but items that are frequent in it.
 */
export function grow(database: SequenceDatabase, options: GrowOptions): void {
  const { trie, least, maxLength, minGap, goesOn, checkpoint, mostCells } = options;
  const symbolOf = addItems(trie, database, least);
  const wide = database.items.length > database.itemStart.length - 1;
  const mostSymbols = wide ? 2 * trie.size : trie.size;
  const tails = new Tails();
  const firsts = new Firsts(mostSymbols);
  const bounds = new IntStack();
  const table = new PairTable(mostSymbols);
  const scan = new RowScan(mostSymbols);
  const renaming = {
    next: new Int32Array(mostSymbols).fill(-1),
    same: new Int32Array(mostSymbols).fill(-1),
  };
  const sequenceOf = (entry: number): number => tails.sequences.values[firsts.tails.values[entry] ?? 0] ?? 0;
  const boundsOf = (bound: number): Range => ({
    from: bounds.values[bound] ?? 0,
    to: bounds.values[bound + 1] ?? 0,
  });

  function growFrom({ node, length, tails: own, from, share }: Branch): void {
    const first = trie.firstChild(node);
    const symbols = symbolsOf(trie, node);
    const [firstsTop, boundsTop] = [firsts.places.top, bounds.top];
    const tick = () => checkpoint(from);
    tick();
    const places = tails.symbols.top - (tails.starts.values[own.from] ?? 0);
    const tabled = PairTable.isWorthwhile(symbols, places, mostCells);
    if (tabled) table.count(tails, own, { symbols, wide, minGap, tick });
    const eachIsRead = !tabled || goesOn !== undefined;
    if (eachIsRead) {
      for (let symbol = 0; symbol < symbols.count; symbol += 1)
        firsts.choose(symbol, trie.supportOf(first + symbol));
      firsts.write(tails, own, symbols.count, bounds);
    }
    for (let symbol = 0; symbol < symbols.count; symbol += 1) {
      const child = first + symbol;
      if (tabled) addTableRow(trie, table, { first, symbol, symbols, least });
      else {
        tick();
        scan.count(tails, firsts, boundsOf(boundsTop + 2 * symbol), { symbol, symbols, wide, minGap });
        addScannedRow(trie, scan, { first, symbol, symbols, least });
      }
      if (!goesOn) continue;
      const entries = boundsOf(boundsTop + 2 * symbol);
      if (!goesOn({ node: child, length: length + 1, entries, sequenceOf })) trie.dropChildren(child);
      tick();
    }
    if (length + 3 <= maxLength) growChildren({ node, length, tails: own, from, share }, symbols, eachIsRead);
    firsts.tails.top = firstsTop;
    firsts.places.top = firstsTop;
    bounds.top = boundsTop;
  }

  function growChildren({ node, length, tails: own, from, share }: Branch, symbols: Symbols, read: boolean) {
    const first = trie.firstChild(node);
    const isLeaf = (symbol: number) => trie.firstChild(first + symbol) === 0;
    let bound = read ? bounds.top - 2 * symbols.count : bounds.top;
    if (!read) {
      for (let symbol = 0; symbol < symbols.count; symbol += 1)
        if (!isLeaf(symbol)) firsts.choose(symbol, trie.supportOf(first + symbol));
      firsts.write(tails, own, symbols.count, bounds);
    }
    const part = share / symbols.count;
    for (let symbol = 0; symbol < symbols.count; symbol += 1) {
      if (!isLeaf(symbol)) {
        const range = boundsOf(bound);
        rename(trie, { first, symbol, symbols }, renaming);
        // A tail of one item adds no pair to what is counted, but it tells of a sequence.
        const fewest = goesOn ? 1 : 2;
        const below = childTails(tails, firsts, range, { symbol, ...renaming }, { fewest, wide, minGap });
        renaming.next.fill(-1, 0, symbols.count);
        renaming.same.fill(-1, 0, symbols.count);
        growFrom({
          node: first + symbol,
          length: length + 1,
          tails: below,
          from: from + symbol * part,
          share: part,
        });
        dropTails(tails, below);
      }
      if (read || !isLeaf(symbol)) bound += 2;
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

function symbolsOf(trie: PatternTrie, node: number): Symbols {
  const first = trie.firstChild(node);
  const end = trie.childEnd(node);
  let next = end;
  while (next > first && isSame(trie.edgeOf(next - 1))) next -= 1;
  return { next: next - first, count: end - first };
}

/** One child of a node. */
interface Row {
  readonly first: number;
  readonly symbol: number;
  readonly symbols: Symbols;
}

/** The symbols behind this one that can stand in one itemset with it: those of its kind. */
const kindEnd = ({ symbol, symbols }: Row): number => (symbol < symbols.next ? symbols.next : symbols.count);

function addTableRow(
  trie: PatternTrie,
  { next, same }: PairTable,
  row: Row & { readonly least: number },
): void {
  const { first, symbol, symbols, least } = row;
  for (let other = 0, cell = symbol * symbols.next; other < symbols.next; other += 1, cell += 1) {
    const support = next[cell] ?? 0;
    if (support >= least) trie.add(first + symbol, trie.edgeOf(first + other), support);
  }
  if (same.length === 0) return;
  const end = kindEnd(row);
  for (let other = symbol + 1; other < end; other += 1) {
    const support = same[symbol * symbols.count + other] ?? 0;
    if (support >= least) trie.add(first + symbol, sameEdge(itemOf(trie.edgeOf(first + other))), support);
  }
}

function addScannedRow(trie: PatternTrie, scan: RowScan, row: Row & { readonly least: number }): void {
  const { first, symbol, least } = row;
  for (const other of scan.next.atLeast(least))
    trie.add(first + symbol, trie.edgeOf(first + other), scan.next.countOf(other));
  for (const other of scan.same.atLeast(least))
    trie.add(first + symbol, sameEdge(itemOf(trie.edgeOf(first + other))), scan.same.countOf(other));
  scan.next.clear();
  scan.same.clear();
}

/** Writes down what the symbols of a node are called among the children of one of its children. */
function rename(trie: PatternTrie, row: Row, { next, same }: { next: Int32Array; same: Int32Array }): void {
  const { first, symbol } = row;
  const begin = trie.firstChild(first + symbol);
  const end = trie.childEnd(first + symbol);
  let [nextOld, sameOld] = [0, symbol + 1];
  for (let node = begin; node < end; node += 1) {
    const edge = trie.edgeOf(node);
    const item = itemOf(edge);
    if (isSame(edge)) {
      while (itemOf(trie.edgeOf(first + sameOld)) !== item) sameOld += 1;
      same[sameOld] = node - begin;
    } else {
      while (trie.edgeOf(first + nextOld) !== edge) nextOld += 1;
      next[nextOld] = node - begin;
    }
  }
}
