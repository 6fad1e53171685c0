import type { UsageOfDay } from '../figures/figures-query.ts';

/** What a chart shows of the use, and by what it is broken down. */
export type Measure = 'tokens' | 'cost' | 'calls';
export type Breakdown = 'model' | 'kind';

/** One day of a chart: a value for each series. */
type ChartDay = { day: string; values: Record<string, number> };

export type UsageSeries = {
  /** Names of models or kinds, in a fixed order; `` stands for runs that were erased. */
  names: string[];
  /** Every day from the first to the last, those without any use included. */
  days: ChartDay[];
};

/** Adds the use up for a chart. */
export function usageSeries(usage: readonly UsageOfDay[], measure: Measure, by: Breakdown): UsageSeries {
  const names = [...new Set(usage.map((row) => row[by] ?? ''))].sort();
  const byDay = new Map(daysOf(usage).map((day) => [day, new Map<string, number>()]));
  for (const row of usage) {
    const values = byDay.get(row.day);
    const name = row[by] ?? '';
    values?.set(name, (values.get(name) ?? 0) + amountOf(row, measure));
  }
  return {
    names,
    days: [...byDay].map(([day, values]) => ({ day, values: Object.fromEntries(values) })),
  };
}

function amountOf({ calls, promptTokens, completionTokens, cost }: UsageOfDay, measure: Measure): number {
  if (measure === 'tokens') return promptTokens + completionTokens;
  return measure === 'calls' ? calls : (cost ?? 0);
}

/** `2026-01-31`, `2026-02-01`, … from the first day to the last. Days of the calendar have 24 hours in UTC. */
function daysOf(usage: readonly UsageOfDay[]): string[] {
  const all = usage.map(({ day }) => day).sort();
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return [];
  const days: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}
