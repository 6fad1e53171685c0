/** What comes first of what was put in, by an order: a binary heap (Williams 1964). */
export interface Heap<Item> {
  push(item: Item): void;
  /** Takes the first one out; undefined when there is none. */
  pop(): Item | undefined;
}

/** @param compare below 0 where the first of two comes first */
export function createHeap<Item>(compare: (a: Item, b: Item) => number): Heap<Item> {
  const items: Item[] = [];
  const isBefore = (one: number, other: number): boolean => {
    const [a, b] = [items[one], items[other]];
    return a !== undefined && b !== undefined && compare(a, b) < 0;
  };
  const swap = (one: number, other: number): void => {
    const [a, b] = [items[one], items[other]];
    if (a === undefined || b === undefined) return;
    items[one] = b;
    items[other] = a;
  };
  return {
    push(item) {
      items.push(item);
      for (let at = items.length - 1; at > 0; ) {
        const above = (at - 1) >> 1;
        if (!isBefore(at, above)) break;
        swap(at, above);
        at = above;
      }
    },
    pop() {
      swap(0, items.length - 1);
      const first = items.pop();
      for (let at = 0; ; ) {
        const [left, right] = [2 * at + 1, 2 * at + 2];
        const below = isBefore(right, left) ? right : left;
        if (!isBefore(below, at)) break;
        swap(at, below);
        at = below;
      }
      return first;
    },
  };
}
