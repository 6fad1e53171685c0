import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { mine } from '../../../server/patterns/miner/mine.ts';
import type { PatternKind } from '../../../server/patterns/miner/options.ts';
import { createDatabase, type SequenceDatabase } from '../../../server/patterns/miner/sequence-database.ts';
import type { Bench } from '../bench.ts';
import { number, table, verdicts } from '../figures.ts';
import { draw, type Shape, shapes } from './mining-shapes.ts';
import { plainPrefixSpan } from './plain-prefixspan.ts';

const kinds = ['ALL', 'CLOSED', 'MAXIMAL'] as const satisfies readonly PatternKind[];
const mostMiB = 150;
const mebibyte = 1_048_576;
/** Milliseconds between two looks at the memory. */
const LOOK_MS = 20;
/** How often each is run. */
const RUNS = 3;

interface Measured {
  readonly found: number;
  readonly leastSupport: number;
  readonly seconds: number;
  /** Most memory at once above that of the data, in MiB, with what was not yet collected. */
  readonly peak: number;
}

/** The miner by shape, support and kind, beside PrefixSpan straight from the paper on the same data in the same process. */
export async function measureMining(bench: Bench): Promise<void> {
  const rows: string[][] = [];
  let [least, peak, target] = [Number.POSITIVE_INFINITY, 0, Number.NaN];
  for (const shape of shapes) {
    const plain = draw(bench.quick ? { ...shape, sequences: shape.sequences / 20 } : shape);
    const data = createDatabase(plain.map((sequence) => sequence.map((item) => [item])));
    for (const [index, support] of shape.supports.entries()) {
      for (const kind of kinds) {
        const measured = measure(data, shape, support, kind);
        peak = Math.max(peak, measured.peak);
        const seconds = kind === 'ALL' ? measurePlain(plain, shape, measured) : Number.NaN;
        if (kind === 'ALL') least = Math.min(least, seconds / measured.seconds);
        if (kind === 'ALL' && shape.isTarget) target = measured.seconds;
        const isFirst = kind === 'ALL';
        rows.push([
          isFirst && index === 0 ? shape.name : '',
          isFirst ? `${number(100 * support)} %` : '',
          kind.toLowerCase(),
          number(measured.found),
          `${number(measured.seconds)} s`,
          `${number(measured.peak)} MiB`,
          kind === 'ALL' ? `${number(seconds)} s` : '',
          kind === 'ALL' ? number(seconds / measured.seconds) : '',
        ]);
      }
    }
  }
  bench.say(
    table(['sequences', 'support', 'kind', 'patterns', 'miner', 'memory', 'from the paper', 'ratio'], rows),
  );
  bench.say(
    verdicts([
      { what: 'paper ÷ miner, the least of these', measured: least, unit: '', target: { atLeast: 3 } },
      { what: 'memory above the data', measured: peak, unit: 'MiB', target: { atMost: mostMiB } },
      { what: '20 k × 92 at 5 %, all', measured: target, unit: 's', target: { atMost: 3 } },
    ]),
  );
}

function measure(data: SequenceDatabase, shape: Shape, support: number, kind: PatternKind): Measured {
  collect();
  const before = memory();
  let peak = 0;
  let looked = performance.now();
  const checkpoint = () => {
    const now = performance.now();
    if (now - looked < LOOK_MS) return;
    looked = now;
    peak = Math.max(peak, memory() - before);
  };
  const { maxLength } = shape;
  const [{ patterns, leastSupport }, seconds] = timed(() =>
    mine(data, { support, kind, maxLength }, { checkpoint }),
  );
  peak = Math.max(peak, memory() - before);
  return { found: patterns.length, leastSupport, seconds, peak: peak / mebibyte };
}

/** Seconds of the plain way; throws when it finds another number of patterns. */
function measurePlain(plain: readonly (readonly number[])[], shape: Shape, measured: Measured): number {
  const [found, seconds] = timed(() => plainPrefixSpan(plain, measured.leastSupport, shape.maxLength));
  if (found !== measured.found)
    throw new Error(`${shape.name}: ${measured.found} patterns, and ${found} straight from the paper`);
  return seconds;
}

/** Collects all garbage, so that none of it is counted. Node.js gives this away with a flag alone. */
function collect(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

function memory(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** The shortest of some runs, as many for either way: the first ones are slowed by the compiler. */
function timed<T>(work: () => T): [result: T, seconds: number] {
  const runs = Array.from({ length: RUNS }, () => {
    const before = performance.now();
    const result = work();
    return { result, seconds: (performance.now() - before) / 1_000 };
  });
  const [best] = runs.toSorted((a, b) => a.seconds - b.seconds);
  if (!best) throw new Error('Nothing was run.');
  return [best.result, best.seconds];
}
