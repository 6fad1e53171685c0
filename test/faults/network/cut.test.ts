import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, overSse, transports } from '../../house/clients.ts';
import { openTestHouse, type TestHouse } from '../../house/house.ts';
import { extract, itemsOf } from '../../house/run-items.ts';
import { goodLines, story } from '../../house/story.ts';
import { answer } from '../../provider/behaviors.ts';
import { type Provider, startProvider } from '../../provider/provider.ts';
import { type FaultProxy, startFaultProxy, type Toxics } from '../proxy/proxy.ts';

const brief = `subscription ($runId: ID!, $after: Cursor) { item: followRun(runId: $runId, after: $after) {
  __typename ... on JournalItem { seq cursor } ... on LlmChunk { text } } }`;
const start = `mutation { startExtraction(userId: "u1", regenerate: true) { id } }`;

interface Item {
  readonly __typename: string;
  readonly seq: number;
  readonly cursor: string;
}

describe.each(transports)('a connection that breaks, over $name', ({ subscribe }) => {
  let provider: Provider;
  let house: TestHouse;
  let proxy: FaultProxy;
  /** Between two characters of the model's answer. */
  let paceMs = 0;
  let toxics: (connection: number) => Toxics = () => ({});

  beforeAll(async () => {
    provider = await startProvider((exchange) => answer([...goodLines.join('')], { paceMs })(exchange));
    house = await openTestHouse({ OPENAI_BASE_URL: provider.url, CHUNK_WINDOW_MS: '0' });
    await house.load('BEHAVIORS', story);
    const { hostname: host, port } = new URL(house.address);
    proxy = await startFaultProxy({ host, port: Number(port) }, (connection) => toxics(connection));
  });
  afterAll(async () => {
    await proxy.stop();
    await house.close();
    await provider.stop();
  });

  /** What one connection brings until it breaks or ends. */
  async function connection(runId: string, after: string | undefined): Promise<Item[]> {
    const items: Item[] = [];
    try {
      for await (const { data } of subscribe(`http://127.0.0.1:${proxy.port}`, brief, { runId, after }))
        if (data) items.push(data.item);
    } catch {
      // broken off: whoever watches comes again
    }
    return items;
  }

  /** What a client that comes again as often as it takes holds in the end. */
  async function resume(runId: string): Promise<Item[]> {
    const held: Item[] = [];
    while (held.at(-1)?.__typename !== 'Done') held.push(...(await connection(runId, held.at(-1)?.cursor)));
    return held;
  }

  const oneToN = (items: readonly Item[]) => items.map((_item, index) => index + 1);

  it('F01 (I1, I2, I3): should lose and repeat nothing, wherever in the stream it is cut', async () => {
    paceMs = 0;
    const stored = await itemsOf(overSse(house.address, extract, { userId: 'u1', regenerate: true }));
    const [{ runId }] = stored;
    // Every byte is for the long run (CUT_EVERY=1); a prime comes to all kinds of places.
    const step = Number(process.env.CUT_EVERY ?? 47);
    let cuts = 0;
    for (let at = 1; ; at += step) {
      proxy.cutAll(); // a connection that is kept alive would be used again
      const [mine, before] = [proxy.connections, proxy.cuts];
      toxics = (connection) => (connection === mine ? { cutAfter: at, cutBy: at % 2 ? 'end' : 'reset' } : {});
      const held = await resume(runId);
      expect(held.map(({ seq }) => seq)).toEqual(stored.map(({ seq }) => seq));
      if (proxy.cuts === before) break; // the cut lay behind the end
      cuts += 1;
    }
    toxics = () => ({});
    expect(cuts).toBeGreaterThan(50);
  });

  it('F01, F06 (I1, I3, I9): should lose nothing of a run under way, wherever it is cut again and again', async () => {
    paceMs = 1;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 3_000 }), { minLength: 3, maxLength: 8 }),
        async (cuts) => {
          proxy.cutAll();
          const { data } = await ask(house.address, start);
          const runId = data.startExtraction.id;
          const mine = proxy.connections;
          toxics = (connection) => ({ cutAfter: cuts[connection - mine] ?? Infinity });
          const held = await resume(runId);
          toxics = () => ({});
          expect(held.map(({ seq }) => seq)).toEqual(oneToN(held));
          const { data: end } = await ask(house.address, `{ run(id: "${runId}") { status lastSeq } }`);
          expect(end.run).toEqual({ status: 'FINISHED', lastSeq: held.length });
        },
      ),
      { numRuns: 8, seed: 20_261_121 },
    );
  });

  it('F05, F29 (I1): should understand a stream that arrives byte by byte', async () => {
    paceMs = 0;
    toxics = () => ({ slice: 1 });
    const { data } = await ask(house.address, start);
    const held = await connection(data.startExtraction.id, undefined);
    toxics = () => ({});
    expect(held.map(({ seq }) => seq)).toEqual(oneToN(held));
    expect(held.at(-1)?.__typename).toBe('Done');
  });
});
