import { quantile } from '../../../statistics/quantiles.ts';
import { type Quartiles, quartilesOf } from '../../../statistics/quartiles.ts';
import type { MinedData } from '../../data/mined-data.ts';
import type { Visit } from '../../miner/matching/match.ts';
import { lengthOf, type Pattern } from '../../miner/pattern.ts';
import type { DescribedPattern, Example } from './described-pattern.ts';

/** What describing needs beside the pattern. */
export interface Describer {
  readonly data: MinedData;
  readonly matcher: (pattern: Pick<Pattern, 'itemsets'>, visit: Visit) => void;
  /** Number of sequences that contain some steps of a pattern. */
  readonly supportOf: (itemsets: Pattern['itemsets']) => number;
}

/** What the users of a pattern are like, before they are compared with the others. */
export type Described = Omit<DescribedPattern, 'comparison'> & {
  /** Those who reach the target; 0 without one. */
  readonly targetSupport: number;
  readonly targetLag: Quartiles | null;
};

const SECOND = 1_000;

/** Where each user of a pattern has it: the sequence, and the itemset of each step. */
interface Matches {
  readonly sequences: Int32Array;
  /** So many for each user, one after the other. */
  readonly events: Int32Array;
  readonly steps: number;
}

/** Everything that is told of a pattern; each of its users is looked at once. */
export function describePattern(describer: Describer, pattern: Pattern, rank: number): Described {
  const { data } = describer;
  const { itemsets, support } = pattern;
  const matches = findMatches(describer, pattern);
  const lags = itemsets.slice(1).map((_, step) => secondsBetween(data, matches, step, step + 1));
  const spans = secondsBetween(data, matches, 0, itemsets.length - 1);
  const example = readExample(data, matches, medianPlace(spans), itemsets);
  return {
    rank,
    steps: itemsets.map((items) => items.map((item) => data.codes[item] ?? '')),
    length: lengthOf(pattern),
    support,
    ...strengthOf(describer, pattern),
    lags: lags.flatMap((list) => quartilesOf(list) ?? []),
    span: quantile(spans.sort(), 0.5) ?? 0,
    example,
    ...reachOf(data, matches),
  };
}

function findMatches({ matcher }: Describer, { itemsets, support }: Pattern): Matches {
  const steps = itemsets.length;
  const sequences = new Int32Array(support);
  const events = new Int32Array(support * steps);
  let users = 0;
  matcher({ itemsets }, (sequence, match) => {
    sequences[users] = sequence;
    events.set(match, Math.min(users, support - 1) * steps);
    users += 1;
  });
  if (users !== support)
    throw new Error(`The matcher finds ${users} users of a pattern, and the miner ${support}.`);
  return { sequences, events, steps };
}

function timeOf({ database }: MinedData, { events, steps }: Matches, user: number, step: number): number {
  return database.times?.[events[user * steps + step] ?? 0] ?? 0;
}

/** From one step to another, for each user. */
function secondsBetween(data: MinedData, matches: Matches, from: number, to: number): Float64Array {
  return Float64Array.from(
    matches.sequences,
    (_, user) => (timeOf(data, matches, user, to) - timeOf(data, matches, user, from)) / SECOND,
  );
}

/** Rules are made of these: each way to cut the pattern in two. */
function strengthOf(
  { data, supportOf }: Describer,
  { itemsets, support }: Pattern,
): Pick<Described, 'confidence' | 'lift' | 'prefixSupports' | 'suffixSupports'> {
  const cuts = itemsets.slice(1).map((_, index) => index + 1);
  const prefixSupports = cuts.map((cut) => supportOf(itemsets.slice(0, cut)));
  const suffixSupports = cuts.map((cut) => supportOf(itemsets.slice(cut)));
  const [before, last] = [prefixSupports.at(-1), suffixSupports.at(-1)];
  if (before === undefined || last === undefined)
    return { prefixSupports, suffixSupports, confidence: null, lift: null };
  const confidence = support / before;
  return {
    prefixSupports,
    suffixSupports,
    confidence,
    lift: confidence / (last / data.sequenceIds.length),
  };
}

/** Who of the users reaches the target, and how soon. */
function reachOf(
  { database, reached, targetTimes }: MinedData,
  { sequences, events, steps }: Matches,
): Pick<Described, 'targetSupport' | 'targetLag'> {
  const seconds: number[] = [];
  let targetSupport = 0;
  for (const [user, sequence] of sequences.entries()) {
    if (!reached?.[sequence]) continue;
    targetSupport += 1;
    const goal = targetTimes?.[sequence];
    const last = database.times?.[events[user * steps + steps - 1] ?? 0] ?? 0;
    if (typeof goal === 'number') seconds.push((goal - last) / SECOND);
  }
  return { targetSupport, targetLag: quartilesOf(Float64Array.from(seconds)) };
}

/** Where the lower median of some numbers stands; of equal ones the first. */
function medianPlace(values: Float64Array): number {
  const median = values.toSorted()[Math.floor((values.length - 1) / 2)] ?? 0;
  return values.indexOf(median);
}

function readExample(
  data: MinedData,
  { sequences, events, steps }: Matches,
  user: number,
  itemsets: Pattern['itemsets'],
): Example {
  const sequence = sequences[user] ?? 0;
  return {
    userId: data.users[sequence] ?? '',
    sequenceId: data.sequenceIds[sequence] ?? 0,
    steps: itemsets.map((items, step) => eventsOf(data, events[user * steps + step] ?? 0, items)),
  };
}

/** Ids of the events behind some items of an itemset of the database. */
export function eventsOf(
  { database, eventIds }: MinedData,
  event: number,
  items: readonly number[],
): string[] {
  const ids: string[] = [];
  for (let at = database.itemStart[event] ?? 0; at < (database.itemStart[event + 1] ?? 0); at += 1)
    if (items.includes(database.items[at] ?? -1)) ids.push(String(eventIds[at] ?? 0));
  return ids;
}
