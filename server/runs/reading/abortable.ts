/**
 * A generator whose `return()` works while it waits: it aborts the signal that the generator's awaits listen to.
 * A plain async generator queues `return()` behind the pending `next()`, which leaks a watcher of a quiet run.
 */
export function abortable<T>(
  make: (signal: AbortSignal) => AsyncGenerator<T, void, undefined>,
): AsyncGenerator<T, void, undefined> {
  const controller = new AbortController();
  const source = make(controller.signal);
  const leave = async (): Promise<IteratorResult<T, void>> => {
    controller.abort();
    await source.return();
    return { done: true, value: undefined };
  };
  return {
    next: () => source.next(),
    return: leave,
    throw: leave,
    [Symbol.asyncIterator]() {
      return this;
    },
    [Symbol.asyncDispose]: async () => {
      await leave();
    },
  };
}
