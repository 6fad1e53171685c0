import { setTimeout as pause } from 'node:timers/promises';
import { end, stream } from '../provider/behaviors.ts';
import type { Exchange } from '../provider/exchange.ts';
import { startProvider } from '../provider/provider.ts';
import * as wire from '../provider/wire.ts';
import { rowsPerDay } from './people.ts';

/** A call as the provider would put it on its bill. */
export interface Purchase {
  readonly user: string;
  readonly day: string;
  /** When it came in; milliseconds of this machine's clock. */
  readonly at: number;
}

/** A provider that writes down who is asked about, and takes its time. */
export interface PaidProvider extends AsyncDisposable {
  readonly url: string;
  readonly purchases: readonly Purchase[];
}

const thoughts = 50;
/** Milliseconds between two tokens. */
const paceMs = 20;

/** Thinks for a second, then answers with one event over all rows of the day that it is asked about. */
export async function startPaidProvider(): Promise<PaidProvider> {
  const purchases: Purchase[] = [];
  const provider = await startProvider(async (exchange) => {
    const asked = JSON.stringify(exchange.request.body.messages);
    const [user = ''] = /\bperson_\d+\b/.exec(asked) ?? [];
    const [, day = ''] = /\bx(\d\d)\b/.exec(asked) ?? [];
    purchases.push({ user, day, at: Date.now() });
    const line = `${user}|看车|2026-01-${day}|x${day}|engagement|1-${rowsPerDay}\n`;
    const tokens = [
      ...Array.from({ length: thoughts }, (_, index) => wire.reasoning(`thought ${index} `)),
      ...Array.from(line, wire.text),
    ];
    await speak(exchange, tokens);
  });
  return { url: provider.url, purchases, [Symbol.asyncDispose]: () => provider.stop() };
}

async function speak(exchange: Exchange, tokens: readonly string[]): Promise<void> {
  await exchange.write(wire.role());
  for (const token of tokens) {
    if (exchange.closed.aborted) return;
    await exchange.write(token);
    await pause(paceMs);
  }
  await stream(wire.finish(), wire.done(), end)(exchange);
}
