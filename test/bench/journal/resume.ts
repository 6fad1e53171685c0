import type { Database } from '../../../server/database/database.ts';
import { encodeCursor } from '../../../server/runs/journal/cursor.ts';
import { JournalReader } from '../../../server/runs/reading/journal-reader.ts';
import type { Bench } from '../bench.ts';
import { postForEvents } from '../clients/event-stream.ts';
import { followQuery, readItem } from '../clients/run-query.ts';
import { number, quantile, table, type Verdict, verdicts } from '../figures.ts';
import { storeFinishedRun } from '../house/bench-runs.ts';
import { startHouse } from '../house/house.ts';

/** How a client comes back to a long journal: to the first item that it missed, and through the whole of it. */
export async function measureResume(bench: Bench): Promise<void> {
  await using database = await bench.createDatabase();
  await using house = await startHouse(database.url);
  const rows: string[][] = [];
  const targets: Verdict[] = [];
  await followAll(house.address, await storeFinishedRun(database, 10_000)); // warm-up
  for (const items of bench.quick ? [10_000] : [10_000, 100_000]) {
    const runId = await storeFinishedRun(database, items);
    const firstsMs: number[] = [];
    for (let time = 0; time < 100; time += 1)
      firstsMs.push(await firstMissed(house.address, runId, items - 1 - time * 10));
    const firstP99 = quantile(firstsMs, 0.99);
    const wholeMs = await followAll(house.address, runId);
    const foldedMs = await followAll(house.address, runId, true);
    const floorMs = await readAll(database, runId);
    const rate = number((items / wholeMs) * 1_000);
    rows.push([
      number(items),
      number(quantile(firstsMs, 0.5)),
      number(firstP99),
      number(wholeMs),
      rate,
      number(foldedMs),
      number(floorMs),
    ]);
    targets.push({
      what: `first missed item p99, of ${number(items)}`,
      measured: firstP99,
      unit: 'ms',
      target: { atMost: 100 },
    });
    if (items === 100_000) {
      targets.push({
        what: 'whole journal of 100,000, folded',
        measured: foldedMs,
        unit: 'ms',
        target: { atMost: 2_000 },
      });
    }
  }
  bench.say(
    table(
      [
        'items',
        'first missed p50 ms',
        'p99',
        'whole, SSE, ms',
        'items/s',
        'folded, ms',
        'floor: database pages, ms',
      ],
      rows,
    ),
  );
  bench.say(verdicts(targets));
}

/** Milliseconds from the request to the first item behind the cursor. */
async function firstMissed(address: string, runId: string, seq: number): Promise<number> {
  const asked = performance.now();
  for await (const item of follow(address, runId, encodeCursor({ runId, seq }))) {
    if (item.seq !== seq + 1) throw new Error(`item ${item.seq} came behind ${seq}`);
    return performance.now() - asked;
  }
  throw new Error('nothing came behind the cursor');
}

/** Milliseconds from the request to the last item of the whole journal. */
async function followAll(address: string, runId: string, compact = false): Promise<number> {
  const asked = performance.now();
  let last = 0;
  for await (const item of follow(address, runId, null, compact)) {
    if ((item.firstSeq ?? item.seq) !== last + 1) throw new Error(`item ${item.seq} came behind ${last}`);
    last = item.seq;
    if (item.__typename === 'Done') return performance.now() - asked;
  }
  throw new Error(`the journal ended at ${last}`);
}

async function* follow(address: string, runId: string, after: string | null, compact = false) {
  const variables = { runId, after, compact };
  for await (const data of postForEvents(`${address}/graphql`, { query: followQuery, variables })) {
    yield readItem(JSON.parse(data));
  }
}

/** Milliseconds to read the same journal page by page, and nothing else. */
async function readAll({ pool }: Database, runId: string): Promise<number> {
  const reader = new JournalReader(pool);
  const began = performance.now();
  for (let seq = 0; ; ) {
    const last = (await reader.read(runId, seq, 200)).at(-1);
    if (!last) return performance.now() - began;
    seq = last.seq;
  }
}
