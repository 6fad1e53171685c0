import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { Exchange } from './exchange.ts';
import type { Gate } from './gate.ts';
import * as wire from './wire.ts';

/** How the provider treats one request. It may look at the request and hand on to another behavior. */
export type Behavior = (exchange: Exchange) => Promise<void> | void;

/** One step of a stream: bytes to write, or something to do. */
export type Step = string | Uint8Array | Behavior;

/** An event stream of these steps, one after the other. It does not end by itself: the last step is `end`, or another end. */
export function stream(...steps: readonly Step[]): Behavior {
  return async (exchange) => {
    for (const step of steps) {
      if (exchange.closed.aborted) return;
      if (typeof step === 'function') await step(exchange);
      else await exchange.write(step);
    }
  };
}

/** Ends the body cleanly. */
export const end: Behavior = (exchange) => exchange.end();

/** Resets the connection. */
export const reset: Behavior = (exchange) => exchange.reset();

/** Sends the head of an event stream. */
export const headers: Behavior = (exchange) => exchange.head(200, { 'content-type': 'text/event-stream' });

/** Does nothing more until the client closes. As a whole behavior: never answers. */
export const stall: Behavior = async ({ closed }) => {
  if (!closed.aborted) await once(closed, 'abort');
};

/** Waits for the test to let it go on. */
export function pass(gate: Gate): Behavior {
  return ({ closed }) => gate.pass(closed);
}

export interface AnswerOptions {
  /** Milliseconds between two deltas; 0 is a flood. */
  paceMs?: number;
  /** Passed before each delta. */
  gate?: Gate;
  /** What the usage chunk reports, if the request asks for one; without it none is sent. */
  usage?: wire.Usage;
  /** Deltas of reasoning before the answer. */
  reasoning?: readonly string[];
  finishReason?: string;
}

/** A delta of the answer, or what makes one at the moment it is written (so that it can carry the clock). */
export type Delta = string | (() => string);

/** A good answer in the given deltas: role, reasoning, text, finish_reason, usage, [DONE]. */
export function answer(deltas: Iterable<Delta>, options: AnswerOptions = {}): Behavior {
  const { paceMs = 0, gate, usage, reasoning = [], finishReason = 'stop' } = options;
  return async (exchange) => {
    await stream(wire.role(), ...reasoning.map(wire.reasoning))(exchange);
    let due = performance.now();
    for (const delta of deltas) {
      if (gate) await pass(gate)(exchange);
      if (exchange.closed.aborted) return;
      if (paceMs > 0) {
        due += paceMs;
        await setTimeout(Math.max(0, due - performance.now()));
      }
      await exchange.write(wire.text(typeof delta === 'string' ? delta : delta()));
    }
    const asked = 'stream_options' in exchange.request.body;
    await stream(
      wire.finish(finishReason),
      ...(usage && asked ? [wire.usage(usage)] : []),
      wire.done(),
      end,
    )(exchange);
  };
}

/** The same bytes, one at a time, each in a write of its own: every event, line and character arrives cut. */
export function byteByByte(...pieces: readonly string[]): Behavior {
  const bytes = Buffer.from(pieces.join(''));
  return stream(...Array.from(bytes, (byte) => Uint8Array.of(byte)), end);
}
