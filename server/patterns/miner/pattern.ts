/** A frequent pattern: itemsets in their order, and how many sequences contain them so. */
export interface Pattern {
  /** Items of each itemset, ascending. */
  readonly itemsets: readonly (readonly number[])[];
  readonly support: number;
}

/** Number of items, over all itemsets. */
export const lengthOf = ({ itemsets }: Pick<Pattern, 'itemsets'>): number =>
  itemsets.reduce((sum, { length }) => sum + length, 0);

/** A name that no other pattern has: `1 4-2` is {1, 4}, then {2}. */
export const keyOf = ({ itemsets }: Pick<Pattern, 'itemsets'>): string =>
  itemsets.map((items) => items.join(' ')).join('-');

function compareItems(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const [one, other] = [a[at] ?? [], b[at] ?? []];
    for (let place = 0; place < Math.min(one.length, other.length); place += 1) {
      const difference = (one[place] ?? 0) - (other[place] ?? 0);
      if (difference !== 0) return difference;
    }
    if (one.length !== other.length) return one.length - other.length;
  }
  return a.length - b.length;
}

/** The order of results: the highest support first, then the shorter, then by their items. */
export function comparePatterns(a: Pattern, b: Pattern): number {
  return b.support - a.support || lengthOf(a) - lengthOf(b) || compareItems(a.itemsets, b.itemsets);
}
