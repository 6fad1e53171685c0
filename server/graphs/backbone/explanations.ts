import type { Comparisons } from './comparisons.ts';
import { scoreBeyond } from './crowding.ts';
import type { Crowding, TestedPair } from './pair-tests.ts';
import { isPartOf, type Prepared, pairOf } from './prepared.ts';
import { sumsAt } from './stratified-tally.ts';

/** An earlier event that could be why the target follows the source. */
export interface Explanation {
  readonly pair: TestedPair;
  /** Type of the earlier event. */
  readonly by: number;
}

/** Two-sided 5 %: a connection weaker than that explains nothing that is told from chance. */
const NOTICEABLE = 1.96;

/**
 * Which types could explain a pair: those that go with the source, before it, behind it or in its sitting, and with the target
 * behind them or in their sitting, so that the product of both signs is the sign of the pair (the rule of signs for what an
 * omitted variable does: VanderWeele, Hernán and Robins 2008). Such a type is a common cause, or a step on the way. One is
 * looked at at a time (low-order conditional independence, Wille and Bühlmann 2006).
 */
export function explanationsOf(
  pair: TestedPair,
  data: Prepared,
  { sums, crowding }: { sums: Comparisons; crowding: Crowding },
): Explanation[] {
  const { source, target, sign } = pair;
  const wanted = sign === '+' ? 1 : -1;
  const scoresOf = (from: number, to: number): readonly number[] =>
    (['USER', 'COMPANY'] as const).map((kind) =>
      scoreBeyond(sumsAt(sums[kind], pairOf(data, from, to)), crowding[kind][from] ?? 1),
    );
  const explanations = [];
  for (let by = 0; by < data.types; by += 1) {
    if (by === source || isPartOf(data, by, target)) continue;
    const connections = [...scoresOf(source, by), ...scoresOf(by, source)];
    const explains = scoresOf(by, target).some(
      (effect) =>
        Math.abs(effect) >= NOTICEABLE &&
        connections.some((score) => wanted * Math.sign(effect) * score >= NOTICEABLE),
    );
    if (explains) explanations.push({ pair, by });
  }
  return explanations;
}
