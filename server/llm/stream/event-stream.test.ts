import { describe, expect, it } from 'vitest';
import { CallClock } from './deadlines.ts';
import { guardEventStream } from './event-stream.ts';

const patient = { firstByteMs: 60_000, idleMs: 60_000, totalMs: 60_000 };

/** The body of a response that says this much, and then neither ends nor fails. */
const falling = (text: string) =>
  new Response(
    new Blob([text]).stream().pipeThrough(new TransformStream({ flush: () => new Promise(() => {}) })),
    {
      headers: { 'content-type': 'text/event-stream' },
    },
  );

describe('the guard of an event stream', () => {
  it('F15, F40: should end at once when it is aborted, also where the body of the request does not', async () => {
    const clock = new CallClock(patient, () => undefined);
    const stop = new AbortController();
    const { body } = guardEventStream(falling('data: x\n\n'), clock, 1_000, stop.signal);
    const reader = body?.getReader();
    await reader?.read();
    const next = reader?.read();
    stop.abort(new Error('stopped'));
    await expect(next).rejects.toThrow('stopped');
    clock.stop();
  });

  it('should yield nothing once it is aborted', async () => {
    const clock = new CallClock(patient, () => undefined);
    const guarded = guardEventStream(
      falling('data: x\n\n'),
      clock,
      1_000,
      AbortSignal.abort(new Error('stopped')),
    );
    await expect(guarded.text()).rejects.toThrow('stopped');
    clock.stop();
  });
});
