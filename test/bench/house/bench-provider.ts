import { z } from 'zod';
import type { Content } from './answer-text.ts';
import { startChild } from './child.ts';

/** What the provider answers from now on. */
export interface Answering {
  readonly content: Content;
  /** Of each answer. */
  readonly deltas: number;
  /** Milliseconds between two deltas; 0 is a flood. */
  readonly paceMs: number;
}

/** A provider that stamps each delta with the clock, in a process of its own. */
export interface BenchProvider extends AsyncDisposable {
  /** The base address, up to and including `/v1`. */
  readonly url: string;
  /** Settings that make a server use it. */
  readonly settings: Readonly<Record<string, string>>;
  answer(answering: Answering): Promise<unknown>;
}

export async function startBenchProvider(): Promise<BenchProvider> {
  const child = await startChild(new URL('./provider-child.ts', import.meta.url), {});
  const answer = (answering: Answering) => child.ask(answering, z.string());
  const url = await answer({ content: 'thought', deltas: 0, paceMs: 0 });
  return {
    url,
    settings: { OPENAI_BASE_URL: url, OPENAI_API_KEY: 'bench' },
    answer,
    [Symbol.asyncDispose]: () => child[Symbol.asyncDispose](),
  };
}
