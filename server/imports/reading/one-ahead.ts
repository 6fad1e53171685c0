/**
 * Yields what a source yields, and has the source make the next value while the last one is dealt with. What the source
 * throws comes behind the values before it.
 */
export async function* oneAhead<T>(source: AsyncGenerator<T, void>): AsyncGenerator<T, void> {
  try {
    let coming = source.next();
    for (let next = await coming; !next.done; next = await coming) {
      coming = source.next();
      // Its failure is met above, when its turn comes; until then it must not count as unhandled.
      coming.catch(() => undefined);
      yield next.value;
    }
  } finally {
    await source.return();
  }
}
