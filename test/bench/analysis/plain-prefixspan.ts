/**
 * PrefixSpan straight from the paper (Pei et al., 2004, algorithm 1), for sequences of single items: each pattern projects
 * the database into a copy. The floor that the miner is measured against. Answers how many patterns there are.
 */
export function plainPrefixSpan(
  sequences: readonly (readonly number[])[],
  least: number,
  maxLength: number,
): number {
  if (maxLength === 0) return 0;
  const supports = new Map<number, number>();
  for (const sequence of sequences)
    for (const item of new Set(sequence)) supports.set(item, (supports.get(item) ?? 0) + 1);
  let found = 0;
  for (const [item, support] of supports) {
    if (support < least) continue;
    const projected = sequences.flatMap((sequence) => {
      const at = sequence.indexOf(item);
      return at === -1 || at === sequence.length - 1 ? [] : [sequence.slice(at + 1)];
    });
    found += 1 + plainPrefixSpan(projected, least, maxLength - 1);
  }
  return found;
}
