import WebSocket from 'ws';
import { z } from 'zod';
import { backoff } from '../../../client/runs/backoff.ts';
import { followQuery } from '../clients/run-query.ts';

/** Where a client stands in a run's journal. */
export interface Standing {
  readonly runId: string;
  /** The cursor of item `seq`. */
  readonly after: string;
  readonly seq: number;
}

/** The page's longest pause between two tries, in milliseconds. */
const longestPauseMs = 15_000;

const message = z.object({
  type: z.string(),
  payload: z.object({ data: z.object({ item: z.object({ seq: z.int(), cursor: z.string() }) }) }).optional(),
});

/** Follows a run on a socket of its own, and comes back by itself as the page does. */
export class HerdClient {
  readonly #url: string;
  readonly #runId: string;
  #after: string;
  #seq: number;
  #failures = 0;
  #goals: { readonly seq: number; readonly reached: (at: number) => void }[] = [];
  /** Connections that it tried. */
  attempts = 0;
  /** Items that came twice, or out of their turn. */
  wrong = 0;
  /** When its last connection stood, by `performance.now()`. */
  openedAt = 0;

  constructor(address: string, { runId, after, seq }: Standing) {
    this.#url = `${address.replace('http', 'ws')}/graphql`;
    this.#runId = runId;
    this.#after = after;
    this.#seq = seq;
    this.#connect();
  }

  /** Resolves with the moment at which it holds this item. */
  reach(seq: number): Promise<number> {
    return new Promise((reached) => this.#goals.push({ seq, reached }));
  }

  #connect(): void {
    this.attempts += 1;
    const socket = new WebSocket(this.#url, 'graphql-transport-ws');
    socket.on('open', () => {
      this.openedAt = performance.now();
      socket.send('{"type":"connection_init"}');
    });
    socket.on('message', (data) => {
      const { type, payload } = message.parse(JSON.parse(String(data)));
      if (type === 'connection_ack') socket.send(this.#subscription());
      else if (type === 'next' && payload) this.#take(payload.data.item);
      else if (type === 'error') socket.terminate();
    });
    socket.on('error', () => undefined); // it is closed then
    socket.on('close', () => {
      setTimeout(() => this.#connect(), backoff(this.#failures, Math.random(), longestPauseMs));
      this.#failures += 1;
    });
  }

  #subscription(): string {
    const variables = { runId: this.#runId, after: this.#after };
    return JSON.stringify({ id: '1', type: 'subscribe', payload: { query: followQuery, variables } });
  }

  #take({ seq, cursor }: { seq: number; cursor: string }): void {
    if (seq !== this.#seq + 1) this.wrong += 1;
    this.#seq = seq;
    this.#after = cursor;
    this.#failures = 0;
    for (const goal of this.#goals) if (goal.seq === seq) goal.reached(performance.now());
  }
}
