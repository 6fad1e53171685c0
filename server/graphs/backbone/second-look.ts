import { FEATURE_STATES, type ProfileFeatures } from './backbone-input.ts';
import { type Checkpoint, eachUser } from './checkpoints.ts';
import type { Explanation } from './explanations.ts';
import type { TestedPair } from './pair-tests.ts';
import type { Prepared } from './prepared.ts';
import { compareSingle, createLevels, type ViewedPair } from './single-comparison.ts';
import { addUserSums, createTally, type StratifiedTally } from './stratified-tally.ts';
import { type UserView, viewUser } from './user-view.ts';

/** What is looked at a second time, for the few pairs that deserve it. */
export interface SecondLook {
  readonly explanations: readonly Explanation[];
  /** Within strata of each explanation, in its order. */
  readonly explained: StratifiedTally;
  readonly split: readonly TestedPair[];
  /** Among users with feature f, and among those known to be without it, in entry pair × features + f. */
  readonly having: StratifiedTally;
  readonly lacking: StratifiedTally;
}

/** Compares the pairs within strata of earlier events, and apart by features of profiles. */
export function lookAgain(
  data: Prepared,
  profiles: ProfileFeatures,
  { explanations, split }: Pick<SecondLook, 'explanations' | 'split'>,
  checkpoint: Checkpoint,
): SecondLook {
  const features = profiles.features.length;
  const look = {
    explanations,
    explained: createTally(explanations.length),
    split,
    having: createTally(split.length * features),
    lacking: createTally(split.length * features),
  };
  const levels = createLevels();
  eachUser(
    data.eventStart,
    (user) => {
      const view = viewUser(data, user);
      const rows = rowsOf(view);
      const own = viewed(view, rows);
      for (const [at, { pair, by }] of explanations.entries()) {
        const found = own(pair);
        if (found) addUserSums(look.explained, at, compareSingle(view, found, rows.get(by) ?? -1, levels));
      }
      for (const [place, pair] of split.entries()) {
        const found = features > 0 ? own(pair) : undefined;
        if (!found) continue;
        const sums = compareSingle(view, found, -1, levels);
        for (let feature = 0; feature < features; feature += 1) {
          const state = profiles.states[user * features + feature];
          if (state === FEATURE_STATES.UNKNOWN) continue;
          const tally = state === FEATURE_STATES.WITH ? look.having : look.lacking;
          addUserSums(tally, place * features + feature, sums);
        }
      }
    },
    checkpoint,
  );
  return look;
}

const rowsOf = ({ types }: UserView): ReadonlyMap<number, number> =>
  new Map(Array.from(types, (type, row) => [type, row]));

/** Finds pairs of which the user has both sides. */
function viewed(view: UserView, rows: ReadonlyMap<number, number>) {
  const targets = new Set([...view.types, ...view.results]);
  return ({ source, target }: TestedPair): ViewedPair | undefined => {
    const row = rows.get(source);
    return row !== undefined && targets.has(target) ? { row, target } : undefined;
  };
}
