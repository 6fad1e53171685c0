/** By what rules can be sorted, the highest first. */
export const ruleOrders = {
  LIFT: 'By lift.',
  CONFIDENCE: 'By confidence.',
  SUPPORT: 'By support.',
} as const;
export type RuleOrder = keyof typeof ruleOrders;

const confidence = 'p.support::float8 / p.prefix_supports[cut]';
const lift = `${confidence} / (p.suffix_supports[cut]::float8 / m.sequence_count)`;
const figures = { LIFT: lift, CONFIDENCE: confidence, SUPPORT: 'p.support' } as const;

const rules = `
  from mining m join pattern p on p.mining_id = m.id, generate_subscripts(p.prefix_supports, 1) cut
  where m.id = $1 and ${confidence} >= $2 and ${lift} >= $3`;

/** Rules of the answer `$1` with at least the confidence `$2` and the lift `$3`. `$4` how many, `$5` behind so many. */
export const selectRules = (order: RuleOrder): string => `
  select p.rank, cut ${rules} order by ${figures[order]} desc, p.rank, cut limit $4 offset $5`;

/** How many there are of them. */
export const countRules = `select count(*)::int as n ${rules}`;
