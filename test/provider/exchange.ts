import { once } from 'node:events';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';

/** One request that the provider got. */
export interface ProviderRequest {
  /** 0 for the first request since the start. */
  readonly index: number;
  readonly headers: IncomingHttpHeaders;
  /** The parsed body. */
  readonly body: Record<string, unknown>;
  /** Settles when the exchange is over: true if the connection closed before the provider ended the answer. */
  readonly closedByClient: Promise<boolean>;
}

/** What a behavior does to one request. */
export interface Exchange {
  readonly request: ProviderRequest;
  /** Aborted when the connection is gone. */
  readonly closed: AbortSignal;
  /** Sends the head; `write` does it by itself with an event stream's. */
  head(status: number, headers: Record<string, string>): void;
  /** Writes a piece of the body and waits until the client's side takes more, or is gone. */
  write(piece: string | Uint8Array): Promise<void>;
  /** Ends the body cleanly. */
  end(): void;
  /** Resets the connection. */
  reset(): void;
}

export function createExchange(request: ProviderRequest, response: ServerResponse): Exchange {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const unlessGone = (error: unknown) => {
    if (!gone.signal.aborted) throw error;
  };
  return {
    request,
    closed: gone.signal,
    head(status, headers) {
      response.writeHead(status, headers);
      response.flushHeaders();
    },
    async write(piece) {
      if (gone.signal.aborted) return;
      if (!response.headersSent) this.head(200, { 'content-type': 'text/event-stream' });
      if (response.write(piece)) return;
      await once(response, 'drain', { signal: gone.signal }).catch(unlessGone);
      // The socket's buffer may be drained without a turn of the event loop, which the client may need.
      await setImmediate();
    },
    end: () => void response.end(),
    reset: () => void response.socket?.resetAndDestroy(),
  };
}
