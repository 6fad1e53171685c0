import { type OddsRatio, oddsRatio } from '../../statistics/contingency.ts';
import { adjustPValues } from '../../statistics/false-discovery.ts';
import { type MeanRatio, meanRatio } from '../../statistics/mean-ratio.ts';
import { twoSided } from '../../statistics/normal.ts';
import { FEATURE_STATES, type ProfileFeatures } from './backbone-input.ts';
import { type Checkpoint, eachUser } from './checkpoints.ts';
import type { Prepared } from './prepared.ts';

/** One side of a feature: users of whom the profile says that they have it, or that they do not. */
interface FeatureGroup {
  readonly users: number;
  /** Users with at least one event of the target. */
  readonly reaching: number;
  /** Events of the target. */
  readonly events: number;
}

/** How often users with a feature do something, against those known to be without it. */
export interface FeatureFigures {
  readonly feature: number;
  readonly target: number;
  readonly having: FeatureGroup;
  readonly lacking: FeatureGroup;
  /** Events a user with the feature has of the target, divided by those of a user without it; interval of 95 %. */
  readonly rate: MeanRatio;
  /** How much greater the odds are to do it at all. */
  readonly odds: OddsRatio;
  /** Two-sided, of the ratio of rates; and adjusted over all features and targets (Benjamini and Hochberg 1995). */
  readonly pValue: number;
  readonly qValue: number;
}

/** Columns by feature and target, in entry feature × targets + target. */
interface GroupSums {
  readonly size: Int32Array;
  readonly reaching: Int32Array;
  readonly sum: Float64Array;
  readonly squares: Float64Array;
}

const createSums = (features: number, targets: number): GroupSums => ({
  size: new Int32Array(features),
  reaching: new Int32Array(features * targets),
  sum: new Float64Array(features * targets),
  squares: new Float64Array(features * targets),
});

/** Compares each feature's users with the others, for each target that at least so many users reach. */
export function compareFeatures(
  data: Prepared,
  { features, states }: ProfileFeatures,
  leastUsers: number,
  checkpoint: Checkpoint,
): FeatureFigures[] {
  const having = createSums(features.length, data.targets);
  const lacking = createSums(features.length, data.targets);
  eachUser(
    data.eventStart,
    (user) => {
      const counts = countTargets(data, user);
      for (let feature = 0; feature < features.length; feature += 1) {
        const state = states[user * features.length + feature];
        if (state === FEATURE_STATES.UNKNOWN) continue;
        addTo(state === FEATURE_STATES.WITH ? having : lacking, feature, counts, data.targets);
      }
    },
    checkpoint,
  );
  const figures = features.flatMap((_, feature) =>
    Array.from({ length: data.targets }, (_, target) => {
      const entry = feature * data.targets + target;
      const rate = meanRatio(sumsOf(having, feature, entry), sumsOf(lacking, feature, entry));
      const groups = { having: groupOf(having, feature, entry), lacking: groupOf(lacking, feature, entry) };
      return {
        feature,
        target,
        ...groups,
        rate,
        odds: compareReaching(groups),
        pValue: twoSided(rate.score),
      };
    }).filter(
      ({ having, lacking }) =>
        Math.min(having.users, lacking.users) >= leastUsers &&
        having.reaching + lacking.reaching >= leastUsers,
    ),
  );
  const adjusted = adjustPValues(figures.map(({ pValue }) => pValue));
  return figures.map((figure, index) => ({ ...figure, qValue: adjusted[index] ?? 1 }));
}

function countTargets({ eventStart, items, results }: Prepared, user: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (let event = eventStart[user] ?? 0; event < (eventStart[user + 1] ?? 0); event += 1)
    for (const target of [items[event] ?? 0, results[event] ?? -1])
      if (target !== -1) counts.set(target, (counts.get(target) ?? 0) + 1);
  return counts;
}

function addTo(sums: GroupSums, feature: number, counts: ReadonlyMap<number, number>, targets: number): void {
  sums.size[feature] = (sums.size[feature] ?? 0) + 1;
  for (const [target, count] of counts) {
    const entry = feature * targets + target;
    sums.reaching[entry] = (sums.reaching[entry] ?? 0) + 1;
    sums.sum[entry] = (sums.sum[entry] ?? 0) + count;
    sums.squares[entry] = (sums.squares[entry] ?? 0) + count * count;
  }
}

const sumsOf = ({ size, sum, squares }: GroupSums, feature: number, entry: number) => ({
  size: size[feature] ?? 0,
  sum: sum[entry] ?? 0,
  squares: squares[entry] ?? 0,
});

const groupOf = ({ size, reaching, sum }: GroupSums, feature: number, entry: number): FeatureGroup => ({
  users: size[feature] ?? 0,
  reaching: reaching[entry] ?? 0,
  events: sum[entry] ?? 0,
});

const compareReaching = ({ having, lacking }: Pick<FeatureFigures, 'having' | 'lacking'>): OddsRatio =>
  oddsRatio({
    a: having.reaching,
    b: having.users - having.reaching,
    c: lacking.reaching,
    d: lacking.users - lacking.reaching,
  });
