import type { ChosenUsers } from './chosen-users.ts';
import type { UserMeasure } from './measure-users.ts';

/** What a batch would ask for in all. */
export interface Totals {
  readonly steps: number;
  readonly cachedSteps: number;
  readonly rows: number;
  readonly promptTokens: number;
  /** Of the user that takes the most. */
  readonly mostPromptTokens: number;
  readonly mostRows: number;
  /** Half of the 95 % interval of the tokens, as a share of them; 0 when every user was measured. */
  readonly uncertainty: number;
}

/**
 * From the users that were measured to all: what they take for a behavior, times all behaviors (the ratio estimator;
 * Cochran, Sampling Techniques, §6.2 and 6.4 for its error).
 */
export function extrapolate(
  { users, behaviors }: Pick<ChosenUsers, 'users' | 'behaviors'>,
  measures: readonly UserMeasure[],
): Totals {
  const sum = (of: (measure: UserMeasure) => number) =>
    measures.reduce((total, measure) => total + of(measure), 0);
  const known = sum((measure) => measure.behaviors);
  const sampled = measures.length < users;
  const share = sampled && known > 0 ? behaviors / known : 1;
  const total = (of: (measure: UserMeasure) => number) => share * sum(of);
  return {
    steps: total(({ steps }) => steps),
    cachedSteps: total(({ cachedSteps }) => cachedSteps),
    rows: total(({ rows }) => rows),
    promptTokens: total(({ promptTokens }) => promptTokens),
    mostPromptTokens: Math.max(0, ...measures.map(({ promptTokens }) => promptTokens)),
    mostRows: Math.max(0, ...measures.map(({ rows }) => rows)),
    uncertainty: sampled ? uncertaintyOf(measures, users, behaviors) : 0,
  };
}

function uncertaintyOf(measures: readonly UserMeasure[], users: number, behaviors: number): number {
  const n = measures.length;
  const known = measures.reduce((sum, measure) => sum + measure.behaviors, 0);
  const tokens = measures.reduce((sum, { promptTokens }) => sum + promptTokens, 0);
  if (n < 2 || known === 0 || tokens === 0) return 1;
  const ratio = tokens / known;
  const squares = measures.reduce(
    (sum, measure) => sum + (measure.promptTokens - ratio * measure.behaviors) ** 2,
    0,
  );
  const error = users * Math.sqrt(((1 - n / users) / n) * (squares / (n - 1)));
  return (1.96 * error) / (ratio * behaviors);
}
