import type { OddsRatio } from '../../statistics/contingency.ts';
import { featureNames } from '../feature-names.ts';
import type { EdgeRecord, FeatureRecord, NodeRecord, PairRecord } from '../graph-record.ts';

/** A cell of a table. */
type Cell = string | number | null;

const ends = ['id', 'kind', 'code', 'zh', 'en', 'name'] as const;

/** Figures with an interval of 95 %. */
const intervals = ['direction', 'ending', 'odds', 'condition_having', 'condition_lacking'] as const;

const groups = ['having', 'lacking'] as const;

/** Columns of a table of edges: what they say, their ends, then all numbers; those that an edge does not have are empty. */
export const edgeColumns: readonly string[] = [
  ...['id', 'kind', 'claim', 'sign'],
  ...ends.map((part) => `source_${part}`),
  ...ends.map((part) => `target_${part}`),
  ...['users', 'ratio', 'ratio_low', 'ratio_high', 'p_value', 'q_value'],
  ...[
    'count',
    'together',
    'direct',
    'direct_users',
    'transition',
    'dependency',
    'expected',
    'lift',
    'e_value',
  ],
  ...['weakest_reason', 'weakest_type', 'cause_p_value', 'cause_q_value'],
  ...['lag_q1_seconds', 'lag_median_seconds', 'lag_q3_seconds'],
  ...['condition', 'condition_p_value', 'condition_q_value'],
  ...intervals.flatMap((name) => [name, `${name}_low`, `${name}_high`]),
  ...groups.flatMap((name) => [`${name}_users`, `${name}_reaching`, `${name}_events`]),
  'explanation',
];

/** An edge as a row of that table. */
export function edgeRow(
  { number, kind, claim, sign, source, target, users, qValue, figures, explanation }: EdgeRecord,
  nodes: ReadonlyMap<number, NodeRecord>,
): Readonly<Record<string, Cell>> {
  const { ratio, pValue } = figures;
  return {
    ...{ id: `e${number}`, kind, claim, sign: sign === '+' ? 'RAISES' : 'LOWERS' },
    ...endCells('source', nodes.get(source)),
    ...endCells('target', nodes.get(target)),
    ...{ users, p_value: pValue, q_value: qValue, explanation },
    ...interval('ratio', ratio),
    ...(figures.about === 'PAIR' ? pairCells(figures) : featureCells(figures)),
  };
}

const interval = (name: string, { ratio, low, high }: OddsRatio): Record<string, Cell> => ({
  [name]: ratio,
  [`${name}_low`]: low,
  [`${name}_high`]: high,
});

function endCells(end: string, node: NodeRecord | undefined): Record<string, Cell> {
  if (!node) return {};
  const { number, kind, codes, zh, en, name } = node;
  const cells = { id: `n${number}`, kind, code: kind === 'EVENT' ? (codes[0] ?? null) : null, zh, en, name };
  return Object.fromEntries(ends.map((part) => [`${end}_${part}`, cells[part]]));
}

function pairCells(figures: PairRecord): Record<string, Cell> {
  const { weakest, lag, condition, directUsers, eValue, causePValue, causeQValue } = figures;
  const { count, together, direct, transition, dependency, expected, lift } = figures;
  return {
    ...{ count, together, direct, direct_users: directUsers, transition, dependency, expected, lift },
    e_value: eValue,
    weakest_reason: weakest.kind === 'COMPARISON' ? weakest.comparison : weakest.kind,
    weakest_type: weakest.kind === 'EARLIER_EVENT' ? weakest.code : null,
    cause_p_value: causePValue,
    cause_q_value: causeQValue,
    lag_q1_seconds: lag?.q1 ?? null,
    lag_median_seconds: lag?.median ?? null,
    lag_q3_seconds: lag?.q3 ?? null,
    ...interval('direction', figures.direction),
    ...interval('ending', figures.ending),
    ...(condition && {
      condition: featureNames(condition.feature).en,
      condition_p_value: condition.pValue,
      condition_q_value: condition.qValue,
      ...interval('condition_having', condition.having),
      ...interval('condition_lacking', condition.lacking),
    }),
  };
}

function featureCells(figures: FeatureRecord): Record<string, Cell> {
  const cells = groups.flatMap((name) => {
    const { users, reaching, events } = figures[name];
    return Object.entries({ users, reaching, events }).map(([part, value]) => [`${name}_${part}`, value]);
  });
  return { ...Object.fromEntries(cells), ...interval('odds', figures.odds) };
}
