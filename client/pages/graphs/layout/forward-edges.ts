type Pair = readonly [source: number, target: number];

/**
 * The pairs without a circle: the first ones as they are, and each later one that would close a circle the other way round, so
 * that the strongest edges point forward. Of equal pairs there is one.
 */
export function forwardEdges(edges: readonly Pair[]): readonly Pair[] {
  const next = new Map<number, Set<number>>();
  const forward: Pair[] = [];
  for (const [source, target] of edges) {
    const [from, to] = leads(next, target, source) ? [target, source] : [source, target];
    const known = next.get(from) ?? new Set();
    if (known.has(to)) continue;
    next.set(from, known.add(to));
    forward.push([from, to]);
  }
  return forward;
}

/** Whether a way leads from one node to another. */
function leads(next: ReadonlyMap<number, ReadonlySet<number>>, from: number, to: number): boolean {
  const seen = new Set([from]);
  for (const node of seen) {
    if (node === to) return true;
    for (const one of next.get(node) ?? []) seen.add(one);
  }
  return false;
}
