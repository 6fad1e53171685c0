import { LlmFailure } from '../failures.ts';
import type { CallClock } from './deadlines.ts';

const lineFeed = 0x0a;

/**
 * A provider's answer with a guard on its bytes: refuses what is not an event stream (a proxy's page, plain
 * JSON; the SDK would read both as an empty answer), tells the clock when we wait and when bytes come, and never
 * lets a line grow beyond `maxLineBytes` in memory. Reads only when its reader does, and fails as soon as the signal is
 * aborted: the body of an aborted request may do nothing at all, if its last bytes came just before (undici 6).
 */
export function guardEventStream(
  response: Response,
  clock: CallClock,
  maxLineBytes: number,
  signal: AbortSignal,
): Response {
  const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'text/event-stream' || response.body === null) {
    const what = type ? `with ${type.slice(0, 60)}` : 'without a content type';
    const message = `The model provider answered ${what}, not with an event stream.`;
    throw new LlmFailure('LLM_GARBLED', message, { streamed: false });
  }
  const reader = response.body.getReader();
  let lineBytes = 0;
  const guarded = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const leave = () => {
          controller.error(signal.reason);
          reader.cancel(signal.reason).catch(() => undefined); // the caller has its reason already
        };
        if (signal.aborted) leave();
        else signal.addEventListener('abort', leave, { once: true });
      },
      async pull(controller) {
        clock.waitForBytes();
        const { done, value } = await reader.read();
        clock.gotBytes();
        if (done) return controller.close();
        const end = value.lastIndexOf(lineFeed);
        lineBytes = end < 0 ? lineBytes + value.length : value.length - end - 1;
        if (lineBytes > maxLineBytes) {
          throw new LlmFailure(
            'LLM_LENGTH',
            'The model sent one chunk that is larger than the whole answer may be.',
          );
        }
        controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
  return new Response(guarded, { headers: response.headers });
}
