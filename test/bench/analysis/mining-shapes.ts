import { createRandom } from '../../../server/sample/random.ts';

/** A made-up log: so many sequences, so long on average, over so many items whose k-th is drawn in proportion to 1/k^skew. */
export interface Shape {
  readonly name: string;
  readonly sequences: number;
  readonly length: number;
  readonly items: number;
  readonly skew: number;
  /** Shares of all sequences. */
  readonly supports: readonly number[];
  readonly maxLength: number;
  /** Whether it is the one for which a time is asked. */
  readonly isTarget?: boolean;
}

/** The shapes of BMS, Leviathan, MSNBC and the like, with supports as low as published comparisons take them; one dense. */
export const shapes: readonly Shape[] = [
  {
    name: '10 k × 8 of 10 k',
    sequences: 10_000,
    length: 8,
    items: 10_000,
    skew: 0.8,
    supports: [0.002, 0.0005],
    maxLength: 5,
  },
  {
    name: '60 k × 2.5 of 500',
    sequences: 60_000,
    length: 2.5,
    items: 500,
    skew: 0.8,
    supports: [0.0005, 0.0001],
    maxLength: 5,
  },
  {
    name: '30 k × 13 of 17',
    sequences: 30_000,
    length: 13,
    items: 17,
    skew: 0.8,
    supports: [0.1, 0.02],
    maxLength: 5,
  },
  {
    name: '6 k × 34 of 9 k',
    sequences: 6_000,
    length: 34,
    items: 9_000,
    skew: 0.8,
    supports: [0.02, 0.005],
    maxLength: 5,
  },
  {
    name: '800 × 52 of 267',
    sequences: 800,
    length: 52,
    items: 267,
    skew: 1,
    supports: [0.2, 0.1],
    maxLength: 5,
  },
  {
    name: '20 k × 92 of 1,721',
    sequences: 20_000,
    length: 92,
    items: 1_721,
    skew: 0.5,
    supports: [0.05],
    maxLength: 5,
    isTarget: true,
  },
];

/** Sequences of a shape, always the same; lengths are from half the average to one and a half. */
export function draw({ sequences, length, items, skew }: Shape): number[][] {
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
