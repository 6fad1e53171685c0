import { eValue } from '../../statistics/e-value.ts';
import { mantelHaenszelRatio } from '../../statistics/mantel-haenszel.ts';
import { wilsonInterval } from '../../statistics/wilson.ts';
import type { NodeRef, PairClaim, PairEdge, PairFigures } from './backbone-graph.ts';
import type { BackboneOptions } from './backbone-options.ts';
import type { Claim } from './claims.ts';
import type { Comparison } from './comparisons.ts';
import type { Condition } from './conditions.ts';
import type { Lags } from './lags.ts';
import type { PairTables } from './pair-tables.ts';
import { type Prepared, pairOf, RESULTS } from './prepared.ts';
import { sumsAt } from './stratified-tally.ts';

/** What is claimed of a pair, before its figures. */
export interface DecidedPair extends Pick<PairEdge, 'kind' | 'claim' | 'sign' | 'condition'> {
  readonly found: Claim;
}

/** What a pair is, or null for one of which nothing is claimed. */
export function decide(
  found: Claim,
  condition: Condition | null,
  { counts, continued }: PairTables,
  data: Prepared,
  { falseDiscovery, leastUsers }: Pick<BackboneOptions, 'falseDiscovery' | 'leastUsers'>,
): DecidedPair | null {
  const { sign, entry, source, target, qValue } = found.pair;
  const predicts = qValue <= falseDiscovery;
  const causes = predicts && found.qValue <= falseDiscovery;
  const claim: PairClaim = causes ? 'SUGGESTS_CAUSE' : 'PREDICTS';
  if (condition !== null) return { kind: 'CONDITIONAL', claim, sign, condition, found };
  if (causes) return { kind: 'CAUSAL', claim, sign, condition: null, found };
  const share = wilsonInterval(counts.direct[entry] ?? 0, continued[source] ?? 0);
  const usual = (counts.events[target] ?? 0) / data.items.length;
  const follows = (counts.directUsers[entry] ?? 0) >= leastUsers && share.low > usual;
  if (predicts && sign === '+') return { kind: 'SEQUENTIAL', claim, sign, condition: null, found };
  return follows ? { kind: 'SEQUENTIAL', claim: 'FOLLOWS', sign: '+', condition: null, found } : null;
}

/** The edge with all its figures. */
export function pairEdge(
  { found, ...decided }: DecidedPair,
  tables: PairTables,
  data: Prepared,
  lags: Lags,
): PairEdge {
  const { source, target } = found.pair;
  return {
    ...decided,
    source: { kind: 'EVENT', item: source },
    target: targetRef(data, target),
    figures: figuresOf(found, tables, data, lags),
  };
}

/** The node of a target. */
export function targetRef({ types }: Prepared, target: number): Exclude<NodeRef, { kind: 'FEATURE' }> {
  const result = RESULTS[target - types];
  return result === undefined ? { kind: 'EVENT', item: target } : { kind: 'RESULT', result };
}

function figuresOf(
  { pair, weakest, pValue, qValue }: Claim,
  { sums, counts, continued }: PairTables,
  data: Prepared,
  lags: Lags,
): PairFigures {
  const { entry, source, target } = pair;
  const ratioIn = (comparison: Comparison) => mantelHaenszelRatio(sumsAt(sums[comparison], entry));
  const clock = sumsAt(sums.CLOCK, entry);
  const count = counts.followed[entry] ?? 0;
  const expected = Math.max(0, count - clock.upper + clock.lower);
  const direct = counts.direct[entry] ?? 0;
  const back = target < data.types ? (counts.direct[pairOf(data, target, source)] ?? 0) : null;
  const ratio = ratioIn('CLOCK');
  return {
    ...lags,
    count,
    users: counts.followers[entry] ?? 0,
    together: counts.together[entry] ?? 0,
    direct,
    directUsers: counts.directUsers[entry] ?? 0,
    transition: direct / Math.max(1, continued[source] ?? 0),
    dependency: back === null ? null : (direct - back) / (direct + back + 1),
    expected,
    lift: expected > 0 ? count / expected : null,
    ratio,
    pValue: pair.pValue,
    qValue: pair.qValue,
    direction: ratioIn('BEFORE'),
    ending: ratioIn('LATER'),
    eValue: eValue(ratio.ratio),
    cause: { weakest, pValue, qValue },
  };
}
