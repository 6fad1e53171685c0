import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { Behavior } from './behaviors.ts';
import { createExchange, type ProviderRequest } from './exchange.ts';
import { refuse } from './refusals.ts';

/** One behavior for every request, or one for each request in turn; what comes after the last gets a 500. */
export type Script = Behavior | readonly Behavior[];

/** An OpenAI-compatible server on loopback that does what its script says. */
export interface Provider {
  /** The base address, up to and including `/v1`. */
  readonly url: string;
  /** Every request so far, in the order they came. */
  readonly requests: readonly ProviderRequest[];
  /** Closes every connection and the server. */
  stop(): Promise<void>;
}

/** Starts the provider on a free port. */
export async function startProvider(script: Script): Promise<Provider> {
  const requests: ProviderRequest[] = [];
  const server = createServer((message, response) => {
    answer(message, response).catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : undefined),
    );
  });

  async function answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const closedByClient = new Promise<boolean>((settle) => {
      response.once('close', () => settle(!response.writableEnded));
    });
    const body = Object(await json(message));
    const request = { index: requests.length, headers: message.headers, body, closedByClient };
    requests.push(request);
    await behaviorFor(script, request.index)(createExchange(request, response));
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${portOf(server.address())}/v1`,
    requests,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function behaviorFor(script: Script, index: number): Behavior {
  if (typeof script === 'function') return script;
  return script[index] ?? refuse(500, { message: `The script has no behavior for request ${index}.` });
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The provider has no port.');
  return address.port;
}
