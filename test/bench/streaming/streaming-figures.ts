import { number, quantile, table, type Verdict } from '../figures.ts';
import type { Load, Seen } from './streaming-load.ts';

/** What came of a load on one way. */
export interface StreamingFigure {
  readonly load: Load;
  /** The way: `relay` is the floor. */
  readonly by: string;
  readonly seen: Seen;
  /** Of the server; NaN for the relay. */
  readonly loopP99Ms: number;
  readonly cpuMs: number;
}

/** The name of the way without coalescing, for added latency. */
export const eagerWay = 'SSE, window 0';

const head = [
  'runs, pace',
  'by',
  'deltas/s',
  '÷ relay',
  'items/s',
  'text kB/s',
  'p50 ms',
  'p95',
  'p99',
  'first p50',
  'first p95',
  'loop p99',
  'CPU µs/delta',
];

const rate = ({ seen }: StreamingFigure): number => seen.deltas / seen.seconds;

const isSame = (a: Load, b: Load): boolean =>
  a.runs === b.runs && a.paceMs === b.paceMs && a.content === b.content;

function floorOf(
  figures: readonly StreamingFigure[],
  { load }: StreamingFigure,
): StreamingFigure | undefined {
  return figures.find((other) => other.by === 'relay' && isSame(other.load, load));
}

/** Every figure in a row, the floor's rows among them. */
export function streamingTable(figures: readonly StreamingFigure[]): string {
  return table(
    head,
    figures.map((figure) => row(figure, floorOf(figures, figure))),
  );
}

function row(figure: StreamingFigure, floor: StreamingFigure | undefined): string[] {
  const { load, by, seen, loopP99Ms, cpuMs } = figure;
  const pace = load.paceMs === 0 ? `flood of ${load.content}` : `${load.paceMs} ms`;
  return [
    `${load.runs}, ${pace}`,
    by,
    number(rate(figure)),
    floor ? number(rate(figure) / rate(floor)) : '–',
    number(seen.items / seen.seconds),
    number(seen.textBytes / seen.seconds / 1_000),
    ...[0.5, 0.95, 0.99].map((share) => number(quantile(seen.latenciesMs, share))),
    ...[0.5, 0.95].map((share) => number(quantile(seen.firstMs, share))),
    number(loopP99Ms),
    number((cpuMs * 1_000) / seen.deltas),
  ];
}

/** What DESIGN.md §12 asks of the figures. */
export function streamingTargets(figures: readonly StreamingFigure[]): Verdict[] {
  return figures.flatMap((figure) => {
    const floor = floorOf(figures, figure);
    return figure.by === 'relay' || !floor ? [] : targetsOf(figure, floor);
  });
}

function targetsOf(figure: StreamingFigure, floor: StreamingFigure): Verdict[] {
  const { load, by, seen, loopP99Ms } = figure;
  const median = (values: readonly number[]) => quantile(values, 0.5);
  if (by === eagerWay) {
    const measured = median(seen.latenciesMs) - median(floor.seen.latenciesMs);
    return [{ what: 'added latency p50, unloaded, window 0', measured, unit: 'ms', target: { atMost: 3 } }];
  }
  if (load.runs === 1 && load.paceMs === 0 && load.content === 'thought') {
    const measured = rate(figure) / rate(floor);
    return [{ what: `text at flood ÷ relay, 1 run, ${by}`, measured, unit: '', target: { atLeast: 0.5 } }];
  }
  if (load.runs === 1 && load.paceMs === 20) {
    const measured = median(seen.firstMs);
    return [{ what: `first chunk p50, 1 run, ${by}`, measured, unit: 'ms', target: { atMost: 25 } }];
  }
  if (load.runs < 100 || load.paceMs !== 20) return [];
  const first = quantile(seen.firstMs, 0.95);
  return [
    {
      what: `first chunk p95, 100 runs at once, ${by}`,
      measured: first,
      unit: 'ms',
      target: { atMost: 200 },
    },
    {
      what: `100 runs × 50/s, once all have started, ${by}`,
      measured: seen.steadyRate,
      unit: 'deltas/s',
      target: { atLeast: 4_900 },
    },
    {
      what: `event-loop p99 at 100 runs × 50/s, ${by}`,
      measured: loopP99Ms,
      unit: 'ms',
      target: { atMost: 50 },
    },
  ];
}
