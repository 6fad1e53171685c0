import { setImmediate, setTimeout } from 'node:timers/promises';

/** With no pace to keep, other work gets its turn after so many events. */
const burst = 64;

/**
 * A body that gives out the events one at a time, at `perSecond` (0: as fast as they are read), and not before
 * they are read. Stops with the signal's reason, or when its reader cancels; no timer outlives either.
 */
export function pacedStream(
  events: Iterator<string>,
  perSecond: number,
  signal?: AbortSignal | null,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const stopped = new AbortController();
  const startedAt = performance.now();
  let given = 0;

  async function turn(): Promise<void> {
    if (perSecond > 0) {
      const wait = startedAt + (given * 1000) / perSecond - performance.now();
      if (wait > 0) await setTimeout(wait, undefined, { signal: stopped.signal });
    } else if (given % burst === burst - 1) {
      await setImmediate(undefined, { signal: stopped.signal });
    }
  }

  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        signal?.addEventListener('abort', () => stopped.abort(signal.reason), { once: true });
        stopped.signal.addEventListener('abort', () => controller.error(stopped.signal.reason), {
          once: true,
        });
      },
      async pull(controller) {
        await turn();
        const { done, value } = events.next();
        if (done) return controller.close();
        given += 1;
        controller.enqueue(encoder.encode(value));
      },
      cancel: () => stopped.abort(),
    },
    { highWaterMark: 0 },
  );
}
