import type { Pool } from 'pg';
import { Journal } from '../../../server/runs/journal/journal.ts';
import type { Lease } from '../../../server/runs/journal/lease.ts';
import { Tail } from '../../../server/runs/journal/tail.ts';
import type { Bench } from '../bench.ts';
import { number, quantile, table, verdicts } from '../figures.ts';
import { chunkText, holdRuns } from '../house/bench-runs.ts';

const runs = 100;

interface Appends {
  readonly itemsPerSecond: number;
  /** From the append to its durability. */
  readonly latenciesMs: readonly number[];
}

const payload = { step: 1, attempt: 1, text: chunkText, reasoning: false };

/** Durable appends of 100 runs in group commits, beside bare inserts of as many rows a statement. */
export async function measureJournal(bench: Bench): Promise<void> {
  await using database = await bench.createDatabase();
  const { pool } = database;
  const durationMs = bench.quick ? 500 : 3_000;
  const batches = [1, 10];
  const rows: string[][] = [];
  let best = 0;
  for (const batch of batches) {
    await append(pool, await holdRuns(database, runs), batch, durationMs / 3); // warm-up
    const ours = await append(pool, await holdRuns(database, runs), batch, durationMs);
    const floor = await insertBare(pool, await holdRuns(database, runs), batch, durationMs);
    rows.push(
      row(`${runs} runs, ${batch} a time, group commit`, ours, floor),
      row('  bare insert … unnest', floor, floor),
    );
    best = Math.max(best, ours.itemsPerSecond);
  }
  bench.say(table(['', 'items/s', '÷ bare', 'p50 ms', 'p99'], rows));
  bench.say(
    verdicts([{ what: 'durable appends', measured: best, unit: 'items/s', target: { atLeast: 10_000 } }]),
  );
}

function row(what: string, appends: Appends, floor: Appends): string[] {
  const { itemsPerSecond, latenciesMs } = appends;
  return [
    what,
    number(itemsPerSecond),
    number(itemsPerSecond / floor.itemsPerSecond),
    number(quantile(latenciesMs, 0.5)),
    number(quantile(latenciesMs, 0.99)),
  ];
}

/** Every run appends its next items as soon as the last ones are durable. */
async function append(
  pool: Pool,
  leases: readonly Lease[],
  batch: number,
  durationMs: number,
): Promise<Appends> {
  const journal = new Journal(pool, new Tail());
  const items = Array.from({ length: batch }, () => ({ kind: 'LlmChunk', payload }) as const);
  return until(durationMs, leases, batch, (lease) => journal.append(lease, items));
}

/** One statement after the other, each with a batch of every run; nothing is numbered, fenced or announced. */
async function insertBare(
  pool: Pool,
  leases: readonly Lease[],
  batch: number,
  durationMs: number,
): Promise<Appends> {
  const size = leases.length * batch;
  const runIds = leases.flatMap(({ runId }) => Array.from({ length: batch }, () => runId));
  const payloads = runIds.map(() => JSON.stringify(payload));
  let seq = 0;
  return until(durationMs, ['one writer'], size, async () => {
    const seqs = runIds.map((_, index) => seq + 1 + (index % batch));
    seq += batch;
    await pool.query({
      name: 'bare-insert',
      text: `insert into journal_item (run_id, seq, kind, at, payload)
             select run_id, seq, 'LlmChunk', now(), payload from unnest($1::uuid[], $2::int[], $3::jsonb[]) as i(run_id, seq, payload)`,
      values: [runIds, seqs, payloads],
    });
  });
}

async function until<Writer>(
  durationMs: number,
  writers: readonly Writer[],
  itemsPerWrite: number,
  write: (writer: Writer) => Promise<unknown>,
): Promise<Appends> {
  const latenciesMs: number[] = [];
  const began = performance.now();
  const one = async (writer: Writer) => {
    while (performance.now() - began < durationMs) {
      const asked = performance.now();
      await write(writer);
      latenciesMs.push(performance.now() - asked);
    }
  };
  await Promise.all(writers.map(one));
  const seconds = (performance.now() - began) / 1_000;
  return { itemsPerSecond: (latenciesMs.length * itemsPerWrite) / seconds, latenciesMs };
}
