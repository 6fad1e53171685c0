import { FEATURE_STATES, type ProfileFeatures } from './backbone-input.ts';
import { type Checkpoint, eachUser } from './checkpoints.ts';
import type { Explanation } from './explanations.ts';
import type { TestedPair } from './pair-tests.ts';
import type { Prepared } from './prepared.ts';
import { countLevels } from './recency-strata.ts';
import { addTally, addUser, createTally, type StratifiedTally, type UserSums } from './stratified-tally.ts';
import { RECENCY_LEVELS } from './surroundings.ts';
import { createUserStrata, sumStrata, type UserStrata } from './user-strata.ts';
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

/** Where the answer about a target belongs. */
interface Asked {
  readonly at: number;
  readonly target: number;
}

/** What is asked of one source: by earlier events, and apart by features. */
interface Questions {
  readonly by: Map<number, Asked[]>;
  readonly split: Asked[];
}

/** Compares the pairs within strata of earlier events, and apart by features of profiles. */
export function lookAgain(
  data: Prepared,
  profiles: ProfileFeatures,
  { explanations, split }: Pick<SecondLook, 'explanations' | 'split'>,
  checkpoint: Checkpoint,
): SecondLook {
  const features = profiles.features.length;
  const explained = createTally(explanations.length);
  const groups = {
    having: createTally(split.length * features),
    unknown: createTally(split.length * features),
  };
  const everyone = createTally(split.length);
  const questions = questionsOf(explanations, split);
  const asking = {
    counts: createUserStrata(RECENCY_LEVELS),
    sums: { upper: 0, lower: 0, chance: 0, spread: 0 },
  };
  eachUser(
    data.eventStart,
    (user) => {
      const view = viewUser(data, user);
      const states = profiles.states.subarray(user * features, (user + 1) * features);
      for (const [row, type] of view.types.entries()) {
        const asked = questions.get(type);
        if (!asked) continue;
        for (const { at, sums } of answers(asking, view, row, asked.by)) addUser(explained, at, sums);
        for (const { at, sums } of answers(asking, view, row, new Map([[-1, asked.split]]))) {
          addUser(everyone, at, sums);
          addByFeature(groups, states, at * features, sums);
        }
      }
    },
    checkpoint,
  );
  const lacking = createTally(split.length * features);
  for (let at = 0; at < split.length * features; at += 1) {
    addTally(lacking, at, everyone, Math.floor(at / features), 1);
    addTally(lacking, at, groups.having, at, -1);
    addTally(lacking, at, groups.unknown, at, -1);
  }
  return { explanations, explained, split, having: groups.having, lacking };
}

function questionsOf(explanations: readonly Explanation[], split: readonly TestedPair[]) {
  const questions = new Map<number, Questions>();
  const of = (source: number): Questions => {
    const known = questions.get(source) ?? { by: new Map(), split: [] };
    questions.set(source, known);
    return known;
  };
  for (const [at, { pair, by }] of explanations.entries()) {
    const { by: known } = of(pair.source);
    known.set(by, [...(known.get(by) ?? []), { at, target: pair.target }]);
  }
  for (const [at, { source, target }] of split.entries()) of(source).split.push({ at, target });
  return questions;
}

interface Asking {
  readonly counts: UserStrata;
  readonly sums: UserSums;
}

/** The sums of one user for each question that the user has something to say about; `sums` is the same object each time. */
function* answers(
  { counts, sums }: Asking,
  view: UserView,
  row: number,
  questions: ReadonlyMap<number, readonly Asked[]>,
): Generator<{ readonly at: number; readonly sums: UserSums }> {
  for (const [by, asked] of questions) {
    countLevels(counts, view, row, view.types.indexOf(by));
    for (const { at, target } of asked) {
      const place = view.targets.indexOf(target);
      if (place !== -1 && sumStrata(counts, place, sums)) yield { at, sums };
    }
  }
}

function addByFeature(
  { having, unknown }: { readonly having: StratifiedTally; readonly unknown: StratifiedTally },
  states: Uint8Array,
  from: number,
  sums: UserSums,
): void {
  for (let feature = 0; feature < states.length; feature += 1) {
    const state = states[feature];
    if (state === FEATURE_STATES.WITH) addUser(having, from + feature, sums);
    else if (state === FEATURE_STATES.UNKNOWN) addUser(unknown, from + feature, sums);
  }
}
