import { adjustPValues } from '../../statistics/false-discovery.ts';
import type { Backbone, BackboneEdge } from './backbone-graph.ts';
import type { BackboneInput } from './backbone-input.ts';
import { type BackboneOptions, checkOptions } from './backbone-options.ts';
import type { Checkpoint } from './checkpoints.ts';
import { claimCauses, leftByComparisons } from './claims.ts';
import { findConditions } from './conditions.ts';
import { explanationsOf } from './explanations.ts';
import { featureEdges } from './feature-edges.ts';
import { compareFeatures } from './feature-figures.ts';
import { edgesInFocus } from './focus.ts';
import { measureLags } from './lags.ts';
import { nodesOf } from './nodes.ts';
import { type DecidedPair, decide, pairEdge } from './pair-edges.ts';
import { fillTables, type PairTables } from './pair-tables.ts';
import { type Crowding, crowdingIn, type TestedPair, testPairs } from './pair-tests.ts';
import { type Prepared, prepare } from './prepared.ts';
import { lookAgain, type SecondLook } from './second-look.ts';

/** Shares of the work that are done after each part. */
const DONE = { PREPARED: 0.05, COUNTED: 0.6, COMPARED: 0.85, MEASURED: 0.95 };

const part =
  (checkpoint: Checkpoint, from: number, until: number): Checkpoint =>
  (done) =>
    checkpoint(from + done * (until - from));

/**
 * Computes the graph that the data makes without a model. Every comparison is within one user: among the user's events, how
 * often are those with A in the window behind them a B, against those without? Whatever is the same for a user throughout, and
 * how busy the user is at which time, is thereby taken away. Deterministic. Throws a `RangeError` for an input or options
 * that make no sense, and whatever the checkpoint throws.
 */
export function computeBackbone(
  input: BackboneInput,
  options: BackboneOptions,
  checkpoint: Checkpoint = () => undefined,
): Backbone {
  checkOptions(options);
  const data = prepare(input, options, part(checkpoint, 0, DONE.PREPARED));
  const tables = fillTables(data, part(checkpoint, DONE.PREPARED, DONE.COUNTED));
  const crowding = crowdingIn(tables.sums, data);
  checkpoint(DONE.COUNTED);
  const pairs = testPairs({ ...tables, crowding }, data, options);
  checkpoint(DONE.COUNTED);
  const look = lookAtPairs(
    pairs,
    { data, tables, crowding },
    input,
    options,
    part(checkpoint, DONE.COUNTED, DONE.COMPARED),
  );
  checkpoint(DONE.COMPARED);
  const conditions = findConditions(look, input.profiles.features.length, options.falseDiscovery);
  checkpoint(DONE.COMPARED);
  const decided = claimCauses(pairs, look, { sums: tables.sums, crowding }).flatMap(
    (claim) => decide(claim, conditions.get(claim.pair) ?? null, tables, data, options) ?? [],
  );
  const measured = measurePairs(decided, tables, data, part(checkpoint, DONE.COMPARED, DONE.MEASURED));
  const figures = compareFeatures(
    data,
    input.profiles,
    options.leastUsers,
    part(checkpoint, DONE.MEASURED, 1),
  );
  const features = featureEdges(figures, input.profiles.features, data, options.falseDiscovery);
  const edges = edgesInFocus([...measured, ...features], options.focus, data).toSorted(compareEdges);
  return {
    nodes: nodesOf(edges, data, tables.counts, input.profiles),
    edges,
    users: data.eventStart.length - 1,
    events: data.items.length,
    tested: pairs.length,
  };
}

/** Only pairs whose claims can still hold are worth a second look: what is added to the reasons makes no p-value smaller. */
function lookAtPairs(
  pairs: readonly TestedPair[],
  { data, tables, crowding }: { data: Prepared; tables: PairTables; crowding: Crowding },
  { profiles }: BackboneInput,
  { falseDiscovery }: BackboneOptions,
  checkpoint: Checkpoint,
): SecondLook {
  const left = pairs.map(leftByComparisons);
  const adjusted = adjustPValues(left.map(({ pValue }) => pValue));
  const explanations = pairs
    .filter((_, index) => (adjusted[index] ?? 1) <= falseDiscovery)
    .flatMap((pair) => explanationsOf(pair, data, { sums: tables.sums, crowding }));
  const split = pairs.filter(({ pValue }) => pValue <= falseDiscovery);
  return lookAgain(data, profiles, { explanations, split }, checkpoint);
}

function measurePairs(
  decided: readonly DecidedPair[],
  tables: PairTables,
  data: Prepared,
  checkpoint: Checkpoint,
): BackboneEdge[] {
  const entries = decided.map(({ found }) => found.pair.entry);
  const lags = measureLags(data, entries, tables.counts.followed, checkpoint);
  return decided.flatMap((one) => {
    const own = lags.get(one.found.pair.entry);
    return own === undefined ? [] : [pairEdge(one, tables, data, own)];
  });
}

const RANKS = { CAUSAL: 0, CONDITIONAL: 1, SEQUENTIAL: 2 };

const compareEdges = (a: BackboneEdge, b: BackboneEdge): number =>
  RANKS[a.kind] - RANKS[b.kind] || a.figures.pValue - b.figures.pValue;
