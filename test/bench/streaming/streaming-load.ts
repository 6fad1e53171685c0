import { clockUs, stampsIn } from '../clients/stamp.ts';
import type { Watch } from '../clients/transports.ts';
import { quantile } from '../figures.ts';
import { type Content, mostDeltas } from '../house/answer-text.ts';
import type { Answering, BenchProvider } from '../house/bench-provider.ts';
import { benchUser } from '../house/bench-users.ts';

/** Many answers at once. */
export interface Load extends Answering {
  readonly runs: number;
}

/** What the clients saw of a load. Latency is from the provider's write to the client's parsed item. */
export interface Seen {
  readonly deltas: number;
  readonly items: number;
  readonly textBytes: number;
  /** From the first write of the provider to the last arrival. */
  readonly seconds: number;
  /** Deltas/s while the middle half of them arrived: without the start and the end of the runs. */
  readonly steadyRate: number;
  readonly latenciesMs: readonly number[];
  /** For each run: latency of its first delta. */
  readonly firstMs: readonly number[];
}

/** Deltas of a flood, over all its runs. */
const flood = 60_000;

/** So many seconds at a pace, or a flood; within what a step holds. */
export function loadOf(content: Content, runs: number, paceMs: number, seconds: number): Load {
  const wanted = Math.round(paceMs > 0 ? (seconds * 1_000) / paceMs : flood / runs);
  return { content, runs, paceMs, deltas: Math.min(mostDeltas[content], wanted) };
}

/** Gives a load and waits for its end. Throws when a delta was lost or came twice. */
export async function carry(load: Load, provider: BenchProvider, watch: Watch): Promise<Seen> {
  await provider.answer({ content: load.content, deltas: load.deltas, paceMs: load.paceMs });
  const latenciesMs: number[] = [];
  const firstMs: number[] = [];
  const arrivalsUs: number[] = [];
  let [items, textBytes, from] = [0, 0, Number.POSITIVE_INFINITY];
  const one = async (userId: string) => {
    let arrived = 0;
    await watch(userId, (text) => {
      const now = clockUs();
      items += 1;
      textBytes += Buffer.byteLength(text);
      for (const stamp of stampsIn(text)) {
        const latency = (now - stamp) / 1_000;
        if (arrived === 0) firstMs.push(latency);
        latenciesMs.push(latency);
        arrived += 1;
        from = Math.min(from, stamp);
        arrivalsUs.push(now);
      }
    });
    if (arrived !== load.deltas) throw new Error(`${userId}: ${arrived} of ${load.deltas} deltas arrived`);
  };
  await Promise.all(Array.from({ length: load.runs }, (_, index) => one(benchUser(index))));
  const deltas = arrivalsUs.length;
  const seconds = (quantile(arrivalsUs, 1) - from) / 1e6;
  const middleUs = quantile(arrivalsUs, 0.75) - quantile(arrivalsUs, 0.25);
  return {
    deltas,
    items,
    textBytes,
    seconds,
    steadyRate: (deltas / 2 / middleUs) * 1e6,
    latenciesMs,
    firstMs,
  };
}
