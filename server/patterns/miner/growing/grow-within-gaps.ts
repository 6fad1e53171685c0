import type { Gaps } from '../matching/gaps.ts';
import { isSame, itemOf, nextEdge, type PatternTrie, ROOT, sameEdge } from '../pattern-trie.ts';
import type { SequenceDatabase } from '../sequence-database.ts';
import { withoutRareItems } from './frequent-items.ts';
import { everywhere, Places } from './places.ts';
import type { Range } from './range.ts';
import { createReach } from './reach.ts';
import { Tally } from './tally.ts';

export interface GrowWithinGapsOptions {
  readonly trie: PatternTrie;
  readonly gaps: Gaps;
  /** Least number of sequences. */
  readonly least: number;
  readonly maxLength: number;
  /** Told of the share (0–1) of the work that is done; throws to stop. */
  readonly checkpoint: (done: number) => void;
}

/** A pattern, where it ends, and its part of the work: the share from `from` on. */
interface Branch {
  readonly node: number;
  readonly length: number;
  /** The highest item of its last itemset. */
  readonly highest: number;
  readonly ends: Range;
  readonly from: number;
  readonly share: number;
}

/** What was found of one way in which a pattern goes on. */
class Side {
  readonly sequences: Tally;
  /** Places of each item. */
  readonly places: Int32Array;
  /** The place to write an item's next end; -1 for those that are not frequent. */
  readonly cursor: Int32Array;

  constructor(itemCount: number) {
    this.sequences = new Tally(itemCount);
    this.places = new Int32Array(itemCount);
    this.cursor = new Int32Array(itemCount).fill(-1);
  }
}

/**
 * Finds all patterns that are frequent within gaps into the tree, depth first; each prefix of such a pattern is one, too.
 * Patterns of the longest length are counted and not projected.
 */
export function growWithinGaps(all: SequenceDatabase, options: GrowWithinGapsOptions): void {
  const { trie, gaps, least, maxLength, checkpoint } = options;
  const database = withoutRareItems(all, least);
  const { items, itemStart } = database;
  const reach = createReach(database, gaps);
  const ends = new Places();
  const reached = new Places();
  const next = new Side(database.itemCount);
  const same = new Side(database.itemCount);

  /** Counts the items at some places, each once for each sequence, those above `above` alone. */
  function count(side: Side, places: Places, { from, to }: Range, above: number, tick: () => void): void {
    const [sequences, events] = [places.sequences.values, places.events.values];
    let before = -1;
    for (let at = from; at < to; at += 1) {
      const sequence = sequences[at] ?? 0;
      if (sequence !== before) side.sequences.begin();
      before = sequence;
      if ((at & 0xffff) === 0) tick();
      const event = events[at] ?? 0;
      const end = itemStart[event + 1] ?? 0;
      for (let place = itemStart[event] ?? 0; place < end; place += 1) {
        const item = items[place] ?? 0;
        if (item <= above) continue;
        side.sequences.addOnce(item);
        side.places[item] = (side.places[item] ?? 0) + 1;
      }
    }
  }

  /** Adds what is frequent to the tree, and makes room for its ends if it is to be grown; answers the sizes of these. */
  function add(side: Side, node: number, edgeOf: (item: number) => number, grows: boolean): number[] {
    const sizes: number[] = [];
    for (const item of side.sequences.atLeast(least)) {
      const size = side.places[item] ?? 0;
      trie.add(node, edgeOf(item), side.sequences.countOf(item));
      sizes.push(size);
      if (grows) side.cursor[item] = ends.take(size);
    }
    for (const item of side.sequences.touched()) side.places[item] = 0;
    side.sequences.clear();
    return sizes;
  }

  function write(side: Side, places: Places, { from, to }: Range, above: number, tick: () => void): void {
    const [sequences, events, starts] = [places.sequences.values, places.events.values, places.starts.values];
    const [toSequences, toEvents, toStarts] = [ends.sequences.values, ends.events.values, ends.starts.values];
    const { cursor } = side;
    for (let at = from; at < to; at += 1) {
      if ((at & 0xffff) === 0) tick();
      const event = events[at] ?? 0;
      const end = itemStart[event + 1] ?? 0;
      for (let place = itemStart[event] ?? 0; place < end; place += 1) {
        const item = items[place] ?? 0;
        const target = cursor[item] ?? -1;
        if (item <= above || target < 0) continue;
        toSequences[target] = sequences[at] ?? 0;
        toEvents[target] = event;
        toStarts[target] = starts[at] ?? 0;
        cursor[item] = target + 1;
      }
    }
  }

  function growFrom({ node, length, highest, ends: own, from, share }: Branch): void {
    const tick = () => checkpoint(from);
    tick();
    const before = reached.events.top;
    const coming = node === ROOT ? everywhere(reached, database) : reach(ends, own, reached);
    const top = ends.events.top;
    count(next, reached, coming, -1, tick);
    count(same, ends, own, highest, tick);
    const grows = length + 1 < maxLength;
    const sizes = [...add(next, node, nextEdge, grows), ...add(same, node, sameEdge, grows)];
    if (grows) {
      write(next, reached, coming, -1, tick);
      write(same, ends, own, highest, tick);
    }
    reached.drop(before);
    const first = trie.firstChild(node);
    const part = share / sizes.length;
    for (const [index] of sizes.entries()) {
      const edge = trie.edgeOf(first + index);
      (isSame(edge) ? same : next).cursor[itemOf(edge)] = -1;
    }
    let begin = top;
    if (grows)
      for (const [index, size] of sizes.entries()) {
        growFrom({
          node: first + index,
          length: length + 1,
          highest: itemOf(trie.edgeOf(first + index)),
          ends: { from: begin, to: begin + size },
          from: from + index * part,
          share: part,
        });
        begin += size;
      }
    ends.drop(top);
  }

  growFrom({ node: ROOT, length: 0, highest: -1, ends: { from: 0, to: 0 }, from: 0, share: 1 });
}
