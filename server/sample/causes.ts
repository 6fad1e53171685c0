import type { SceneKind } from './scene-kinds.ts';

/** One event type that makes another more or less frequent in what the sample's people do. */
export interface PlantedPair {
  readonly cause: string;
  readonly effect: string;
  /** `+` brings the effect about, `-` holds it back. */
  readonly sign: '+' | '-';
  /**
   * For `+` the probability that one cause brings about an effect that would not be there without it; for `-` the
   * probability that an effect outside the storylines that would come within `withinHours` does not come.
   */
  readonly strength: number;
  /** Hours from the start of the cause to the start of the effect, on the median; null for what is held back. */
  readonly medianLagHours: number | null;
  /** Hours for which the cause works. */
  readonly withinHours: number;
}

/** What brings an effect about, and the sitting by which it comes. */
interface Raise extends PlantedPair {
  readonly sign: '+';
  readonly medianLagHours: number;
  readonly by: SceneKind;
}

export const RAISES: readonly Raise[] = [
  {
    cause: 'compare_models',
    effect: 'visit_dealership',
    sign: '+',
    strength: 0.35,
    medianLagHours: 20,
    withinHours: 48,
    by: 'dealership',
  },
  {
    cause: 'visit_dealership',
    effect: 'ask_price',
    sign: '+',
    strength: 0.5,
    medianLagHours: 26,
    withinHours: 72,
    by: 'pricing',
  },
  {
    cause: 'ask_price',
    effect: 'calculate_loan',
    sign: '+',
    strength: 0.35,
    medianLagHours: 10,
    withinHours: 48,
    by: 'financing',
  },
];

export const LOWERS: readonly PlantedPair[] = [
  {
    cause: 'read_reviews',
    effect: 'visit_dealership',
    sign: '-',
    strength: 0.8,
    medianLagHours: null,
    withinHours: 72,
  },
  { cause: 'work', effect: 'shop', sign: '-', strength: 0.8, medianLagHours: null, withinHours: 48 },
];

/** All pairs that were planted. */
export const PLANTED: readonly PlantedPair[] = [...RAISES.map(({ by: _, ...pair }) => pair), ...LOWERS];

/**
 * Pairs that are in the data because a story has its order: nobody puts a car into the cart without having been to its
 * dealership, nobody buys one that is not in the cart. They are neither planted causes nor false findings.
 */
export const PRECONDITIONS: readonly { readonly earlier: string; readonly later: string }[] = [
  { earlier: 'compare_models', later: 'add_to_cart' },
  { earlier: 'visit_dealership', later: 'add_to_cart' },
  { earlier: 'compare_models', later: 'purchase' },
  { earlier: 'visit_dealership', later: 'purchase' },
  { earlier: 'add_to_cart', later: 'purchase' },
];
