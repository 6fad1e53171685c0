import { mine } from '../../server/patterns/miner/mine.ts';
import { createDatabase } from '../../server/patterns/miner/sequence-database.ts';
import { createRandom } from '../../server/sample/random.ts';
import type { Bench } from './bench.ts';
import { number, table, verdicts } from './figures.ts';
import { plainPrefixSpan } from './plain-prefixspan.ts';

/** A made-up log: so many sequences, so long on average, over so many items whose k-th is drawn in proportion to 1/k^skew. */
interface Shape {
  readonly name: string;
  readonly sequences: number;
  readonly length: number;
  readonly items: number;
  readonly skew: number;
  /** Share of all sequences. */
  readonly support: number;
  readonly maxLength: number;
}

const shapes: readonly Shape[] = [
  {
    name: '10 k × 8 of 10 k',
    sequences: 10_000,
    length: 8,
    items: 10_000,
    skew: 0.8,
    support: 0.002,
    maxLength: 5,
  },
  {
    name: '60 k × 2.5 of 500',
    sequences: 60_000,
    length: 2.5,
    items: 500,
    skew: 0.8,
    support: 0.0005,
    maxLength: 5,
  },
  {
    name: '30 k × 13 of 17',
    sequences: 30_000,
    length: 13,
    items: 17,
    skew: 0.8,
    support: 0.1,
    maxLength: 5,
  },
  {
    name: '6 k × 34 of 9 k',
    sequences: 6_000,
    length: 34,
    items: 9_000,
    skew: 0.8,
    support: 0.02,
    maxLength: 5,
  },
  {
    name: '20 k × 92 of 1,721',
    sequences: 20_000,
    length: 92,
    items: 1_721,
    skew: 0.5,
    support: 0.05,
    maxLength: 5,
  },
];
const mostMiB = 150;
const mebibyte = 1_048_576;

/** The miner beside PrefixSpan straight from the paper, on the same data in the same process: all patterns, length ≤ 5. */
export async function measureMining(bench: Bench): Promise<void> {
  const rows: string[][] = [];
  let least = Number.POSITIVE_INFINITY;
  let peak = 0;
  let largest = 0;
  for (const shape of shapes) {
    const plain = draw(bench.quick ? { ...shape, sequences: shape.sequences / 20 } : shape);
    const data = createDatabase(plain.map((sequence) => sequence.map((item) => [item])));
    const { support, maxLength } = shape;
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    const [mined, seconds] = timed(() => mine(data, { support, kind: 'ALL', maxLength }));
    peak = Math.max(peak, process.memoryUsage().rss - before);
    const [found, plainSeconds] = timed(() => plainPrefixSpan(plain, mined.leastSupport, maxLength));
    if (found !== mined.patterns.length)
      throw new Error(
        `${shape.name}: ${mined.patterns.length} patterns, and ${found} straight from the paper`,
      );
    least = Math.min(least, plainSeconds / seconds);
    largest = seconds;
    rows.push([
      shape.name,
      `${number(100 * support)} %`,
      number(found),
      `${number(seconds)} s`,
      `${number(plainSeconds)} s`,
      number(plainSeconds / seconds),
    ]);
  }
  bench.say(table(['sequences', 'support', 'patterns', 'miner', 'from the paper', 'ratio'], rows));
  bench.say(
    verdicts([
      { what: 'paper ÷ miner, the least of these', measured: least, unit: '', target: { atLeast: 3 } },
      { what: 'memory above the data', measured: peak / mebibyte, unit: 'MiB', target: { atMost: mostMiB } },
      { what: '20 k × 92 at 5 %', measured: largest, unit: 's', target: { atMost: 3 } },
    ]),
  );
}

function timed<T>(work: () => T): [result: T, seconds: number] {
  const began = performance.now();
  const result = work();
  return [result, (performance.now() - began) / 1_000];
}

function draw({ sequences, length, items, skew }: Shape): number[][] {
  const random = createRandom(7);
  const weights = Float64Array.from({ length: items }, (_, rank) => (rank + 1) ** -skew);
  for (let rank = 1; rank < items; rank += 1) weights[rank] = (weights[rank] ?? 0) + (weights[rank - 1] ?? 0);
  const total = weights.at(-1) ?? 0;
  const item = () => {
    const wanted = random() * total;
    let [low, high] = [0, items - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((weights[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return Array.from({ length: sequences }, () =>
    Array.from({ length: Math.max(1, Math.round(length * (0.5 + random()))) }, item),
  );
}
