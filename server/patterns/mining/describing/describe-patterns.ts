import { fisherExact, oddsRatio } from '../../../statistics/contingency.ts';
import { adjustPValues } from '../../../statistics/false-discovery.ts';
import type { MinedData } from '../../data/mined-data.ts';
import type { Gaps } from '../../miner/matching/gaps.ts';
import { createMatcher } from '../../miner/matching/match.ts';
import type { MineResult } from '../../miner/mine.ts';
import { keyOf, type Pattern } from '../../miner/pattern.ts';
import { type Described, type Describer, describePattern } from './describe-pattern.ts';
import type { DescribedPattern } from './described-pattern.ts';

/**
 * Describes the patterns of an answer in their order, from the rank behind `skip` on. With a target all of them are
 * looked at before the first is told, because the false-discovery control needs all tests.
 */
export function* describePatterns(
  data: MinedData,
  { patterns, supportOf }: Pick<MineResult, 'patterns' | 'supportOf'>,
  gaps: Gaps,
  skip = 0,
): Generator<DescribedPattern> {
  const matcher = createMatcher(data.database, gaps);
  const counted = new Map<string, number>();
  const countOf = (itemsets: Pattern['itemsets']): number => {
    const key = keyOf({ itemsets });
    const known = supportOf(itemsets) ?? counted.get(key);
    if (known !== undefined) return known;
    let support = 0;
    matcher({ itemsets }, () => {
      support += 1;
    });
    counted.set(key, support);
    return support;
  };
  const describer: Describer = { data, matcher, supportOf: countOf };
  const rest = data.reached ? compare(describer, patterns, data.reached).slice(skip) : null;
  if (rest) return yield* rest;
  for (const [index, pattern] of patterns.entries())
    if (index >= skip) yield plain(describePattern(describer, pattern, index + 1));
}

const plain = ({ targetSupport, targetLag, ...described }: Described): DescribedPattern => ({
  ...described,
  comparison: null,
});

/**
 * Compares those who reach the target with the others, pattern by pattern. The least support counts both groups together: it
 * is a margin of the fourfold table, so choosing patterns by it does not bias Fisher's test, which holds the margins fixed.
 */
function compare(
  describer: Describer,
  patterns: readonly Pattern[],
  reached: readonly boolean[],
): DescribedPattern[] {
  const targets = reached.filter(Boolean).length;
  const others = reached.length - targets;
  const described = patterns.map((pattern, index) => describePattern(describer, pattern, index + 1));
  const tables = described.map(({ support, targetSupport: a }) => ({
    a,
    b: targets - a,
    c: support - a,
    d: others - (support - a),
  }));
  const pValues = tables.map(fisherExact);
  const qValues = adjustPValues(pValues);
  return described.map(({ targetSupport, targetLag, ...pattern }, index) => {
    const { ratio, low, high } = oddsRatio(tables[index] ?? { a: 0, b: 0, c: 0, d: 0 });
    const comparison = {
      targetSupport,
      oddsRatio: ratio,
      oddsLow: low,
      oddsHigh: high,
      pValue: pValues[index] ?? 1,
      qValue: qValues[index] ?? 1,
      targetLag,
    };
    return { ...pattern, comparison };
  });
}
