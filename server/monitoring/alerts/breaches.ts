import type { AlertKind } from '../../database/generated/prisma/client.ts';
import type { BudgetUse } from './budget-use.ts';
import type { RecentFigures } from './recent.sql.ts';
import type { Thresholds } from './thresholds.ts';

/** A threshold that is passed now. At most one of a kind and subject. */
export interface Breach {
  readonly kind: AlertKind;
  /** `calls` or `runs`, or the name of a budget; empty where the kind says it all. */
  readonly subject: string;
  /** What is measured, and what it is held against. */
  readonly value: number;
  readonly threshold: number;
}

/** Everything that is amiss. Few calls, or runs, prove nothing: one that failed of two raises no alert. */
export function breaches(
  { calls, runs, notStreamed }: RecentFigures,
  budgets: readonly BudgetUse[],
  thresholds: Thresholds,
): Breach[] {
  const { successRate, p95Ms, budgetShare, minCount } = thresholds;
  const found: Breach[] = [];
  for (const [subject, { ended, succeeded }] of Object.entries({ calls, runs })) {
    const value = succeeded / ended;
    if (ended >= minCount && value < successRate)
      found.push({ kind: 'SUCCESS_RATE', subject, value, threshold: successRate });
  }
  if (calls.ended >= minCount && calls.p95Ms !== null && calls.p95Ms > p95Ms)
    found.push({ kind: 'CALL_DURATION', subject: '', value: calls.p95Ms, threshold: p95Ms });
  if (notStreamed > 0) found.push({ kind: 'NOT_STREAMED', subject: '', value: notStreamed, threshold: 0 });
  for (const { name, used, limit } of budgets) {
    const value = used / limit;
    if (value >= budgetShare) found.push({ kind: 'BUDGET', subject: name, value, threshold: budgetShare });
  }
  return found;
}
