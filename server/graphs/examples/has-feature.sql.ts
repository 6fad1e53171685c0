/** Columns of the profile that hold numbers, by the names of features. Income is by the month. */
const numbers = {
  age: 'p.age',
  income: `p.income / case when p.income_period = 'year' then 12.0::float8 else 1 end`,
  budget: 'p.budget',
};

/** Columns that hold one word. */
const words = {
  gender: 'p.gender',
  city: 'p.city',
  occupation: 'p.occupation',
  hasCar: 'p.has_car::text',
  purchaseIntent: 'p.purchase_intent',
};

const choose = (feature: string, columns: Readonly<Record<string, string>>): string =>
  `case ${feature}->>'field' ${Object.entries(columns)
    .map(([field, column]) => `when '${field}' then ${column}`)
    .join(' ')} end`;

/**
 * True for a profile `p` that has the feature, a value of type jsonb in the shape of `Feature`: as `deriveFeatures` has it, by
 * what the profile says now. Whatever the profile does not say it does not have.
 */
export const hasFeature = (feature: string): string => `coalesce(case ${feature}->>'test'
    when 'AT_LEAST' then ${choose(feature, numbers)} >= (${feature}->>'value')::float8
    when 'IS' then ${choose(feature, words)} = ${feature}->>'value'
    when 'HAS' then ${feature}->>'value' = any(p.interests)
  end, false)`;
