import type { Database } from '../database/database.ts';
import { type Rule, rulesOf } from '../patterns/mining/describing/rules.ts';
import type { ExportRow, ExportTable } from './export-table.ts';
import { type MinedAnswer, readPatterns, stepLine } from './mined-patterns.ts';

const columns = [
  'antecedent',
  'consequent',
  'support',
  'antecedent_support',
  'consequent_support',
  'confidence',
  'confidence_low',
  'confidence_high',
  'lift',
] as const;

/** The rules of an answer, in the order of its patterns; those of one pattern by where they cut it. */
export const ruleTable = (database: Database, answer: MinedAnswer): ExportTable => ({
  columns,
  pages: rowsOf(database, answer),
});

async function* rowsOf(database: Database, answer: MinedAnswer): AsyncGenerator<readonly ExportRow[]> {
  for await (const { patterns } of readPatterns(database, answer))
    yield patterns.flatMap((pattern) => rulesOf(pattern).map(rowOf));
}

function rowOf(rule: Rule): ExportRow {
  const { pattern, cut, support, antecedentSupport, consequentSupport, confidence, interval, lift } = rule;
  return {
    antecedent: stepLine(pattern.steps.slice(0, cut)),
    consequent: stepLine(pattern.steps.slice(cut)),
    support,
    antecedent_support: antecedentSupport,
    consequent_support: consequentSupport,
    confidence,
    confidence_low: interval.low,
    confidence_high: interval.high,
    lift,
  };
}
