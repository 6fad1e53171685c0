import type { Database } from '../database/database.ts';
import type { PatternRecord } from '../patterns/mining/answers/pattern-record.ts';
import type { ExportRow, ExportTable } from './export-table.ts';
import { type MinedAnswer, type PatternPage, readPatterns, stepLine } from './mined-patterns.ts';

const columns = [
  'rank',
  'pattern',
  'zh',
  'en',
  'support',
  'share',
  'confidence',
  'lift',
  'span_seconds',
  'lag_q1_seconds',
  'lag_median_seconds',
  'lag_q3_seconds',
  'example_user',
] as const;

const targetColumns = [
  'target_users',
  'other_users',
  'odds_ratio',
  'odds_low',
  'odds_high',
  'p_value',
  'q_value',
] as const;

/** The patterns of an answer in their order; with a target also how its users differ from the others. */
export const patternTable = (database: Database, answer: MinedAnswer): ExportTable => ({
  columns: answer.targetCount === null ? columns : [...columns, ...targetColumns],
  pages: rowsOf(database, answer),
});

async function* rowsOf(database: Database, answer: MinedAnswer): AsyncGenerator<readonly ExportRow[]> {
  for await (const { patterns, types } of readPatterns(database, answer))
    yield patterns.map((pattern) => ({ ...describe(pattern, types), ...compare(pattern) }));
}

/** What holds with and without a target. Lags are lists: from each step to the next. */
function describe(pattern: PatternRecord, types: PatternPage['types']): ExportRow {
  const { rank, steps, support, sequenceCount, confidence, lift, span, lags, example } = pattern;
  return {
    rank,
    pattern: stepLine(steps),
    zh: stepLine(steps, (code) => types.get(code)?.zh ?? code),
    en: stepLine(steps, (code) => types.get(code)?.en ?? code),
    support,
    share: support / sequenceCount,
    confidence,
    lift,
    span_seconds: span,
    lag_q1_seconds: lags.map(({ q1 }) => q1),
    lag_median_seconds: lags.map(({ median }) => median),
    lag_q3_seconds: lags.map(({ q3 }) => q3),
    example_user: example.userId,
  };
}

function compare({ comparison, support }: PatternRecord): ExportRow {
  if (!comparison) return {};
  const { targetSupport, oddsRatio, oddsLow, oddsHigh, pValue, qValue } = comparison;
  return {
    target_users: targetSupport,
    other_users: support - targetSupport,
    odds_ratio: oddsRatio,
    odds_low: oddsLow,
    odds_high: oddsHigh,
    p_value: pValue,
    q_value: qValue,
  };
}
