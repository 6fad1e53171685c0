import { quantile } from '../../statistics/quantiles.ts';
import { FEATURE_STATES, type Feature, type ProfileFeatures } from './backbone-input.ts';

/** What a profile says by fields; null for what it does not say. */
export interface ProfileFields {
  readonly age: number | null;
  readonly gender: string | null;
  readonly city: string | null;
  readonly occupation: string | null;
  /** Yuan for one `incomePeriod`. */
  readonly income: number | null;
  readonly incomePeriod: string | null;
  /** None: unknown. */
  readonly interests: readonly string[];
  readonly budget: number | null;
  readonly hasCar: boolean | null;
  readonly purchaseIntent: string | null;
}

type Known = number | string | boolean | readonly string[] | null;

/** The fields that features are made of. Income is by the month. */
const fields: readonly (readonly [field: string, read: (profile: ProfileFields) => Known])[] = [
  ['age', ({ age }) => age],
  ['gender', ({ gender }) => gender],
  ['city', ({ city }) => city],
  ['occupation', ({ occupation }) => occupation],
  [
    'income',
    ({ income, incomePeriod }) => (income !== null && incomePeriod === 'year' ? income / 12 : income),
  ],
  ['interests', ({ interests }) => (interests.length > 0 ? interests : null)],
  ['budget', ({ budget }) => budget],
  ['hasCar', ({ hasCar }) => hasCar],
  ['purchaseIntent', ({ purchaseIntent }) => purchaseIntent],
];

const CUTS = [0.25, 0.5, 0.75];

/**
 * Makes features of profiles: numbers are cut at their quartiles, each value of a text and each of several interests is a
 * feature. What fewer than `leastUsers` users have, or lack, is none. Who does not say is neither with it nor without it.
 *
 * @param profiles of each user in the order of the sequences; null for a user without one
 */
export function deriveFeatures(
  profiles: readonly (ProfileFields | null)[],
  leastUsers: number,
): ProfileFeatures {
  const derived = fields.flatMap(([field, read]) => {
    const values = profiles.map((profile) => (profile === null ? null : read(profile)));
    return candidatesOf(field, values)
      .map((feature) => ({ feature, states: values.map((value) => stateOf(feature, value)) }))
      .filter(({ states }) =>
        [FEATURE_STATES.WITH, FEATURE_STATES.WITHOUT].every(
          (wanted) => states.filter((state) => state === wanted).length >= leastUsers,
        ),
      );
  });
  const states = new Uint8Array(profiles.length * derived.length);
  for (const [place, { states: own }] of derived.entries())
    for (const [user, state] of own.entries()) states[user * derived.length + place] = state;
  return { features: derived.map(({ feature }) => feature), states };
}

function candidatesOf(field: string, values: readonly Known[]): Feature[] {
  const known = values.filter((value) => value !== null).flat();
  const numbers = Float64Array.from(known.filter((value) => typeof value === 'number')).sort();
  const cuts = CUTS.flatMap((share) => {
    const bound = quantile(numbers, share) ?? Number.NaN;
    return numbers.find((value) => value >= bound) ?? [];
  });
  const test = values.some((value) => Array.isArray(value)) ? 'HAS' : 'IS';
  const words = known.filter((value) => typeof value === 'string' || value === true);
  return [
    ...[...new Set(cuts)].map((value) => ({ field, test: 'AT_LEAST' as const, value })),
    ...[...new Set(words)].sort().map((value) => ({ field, test, value }) as const),
  ];
}

function stateOf({ test, value: wanted }: Feature, value: Known): number {
  if (value === null) return FEATURE_STATES.UNKNOWN;
  const has =
    test === 'AT_LEAST'
      ? typeof value === 'number' && typeof wanted === 'number' && value >= wanted
      : [value].flat().some((one) => one === wanted);
  return has ? FEATURE_STATES.WITH : FEATURE_STATES.WITHOUT;
}
