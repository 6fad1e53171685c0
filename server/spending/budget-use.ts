import type { Config } from '../config.ts';
import type { Database } from '../database/database.ts';
import { inADay, sums } from '../llm/budgets/accounts.sql.ts';
import {
  type BudgetName,
  type BudgetScope,
  budgetLimits,
  budgetNames,
  budgets,
} from '../llm/budgets/limits.ts';
import { prices } from '../llm/ledger/prices.sql.ts';

/** How much of a budget is used. Tokens, or money in the currency of the settings. */
export interface BudgetUse {
  readonly name: BudgetName;
  readonly used: number;
  readonly limit: number;
  /** The principal, or the run under way, that has used the most of its budget; null for the day's. */
  readonly subject: string | null;
}

interface Use {
  readonly scope: BudgetScope;
  readonly subject: string | null;
  readonly tokens: number;
  readonly cost: number;
}

/** `$1` milliseconds that a call takes at most. */
const readUse = `
  with call as (select c.*, r.ended_at is null as active from llm_call c left join run r on r.id = c.run_id
    where ${inADay} or c.run_id in (select id from run where ended_at is null))
  select 'DAY' as scope, null as subject, ${sums('$1::float8')}
    from call c left join ${prices} p on p.model = c.model where ${inADay}
  union all select 'PRINCIPAL_DAY', c.principal, ${sums('$1::float8')}
    from call c left join ${prices} p on p.model = c.model where ${inADay} and c.principal is not null group by c.principal
  union all select 'RUN', c.run_id::text, ${sums('$1::float8')}
    from call c left join ${prices} p on p.model = c.model where c.active and c.run_id is not null group by c.run_id`;

/** How much of each budget that is set is used; of those that many have, by the one that has used the most. One statement. */
export async function budgetUse({ pool }: Pick<Database, 'pool'>, config: Config): Promise<BudgetUse[]> {
  const limits = budgetLimits(config);
  const set = budgetNames.filter((name) => limits[name] > 0);
  if (set.length === 0) return [];
  const { rows } = await pool.query<Use>(readUse, [config.LLM_TOTAL_MS]);
  return set.map((name) => {
    const { scope, unit } = budgets[name];
    const [most] = rows.filter((use) => use.scope === scope).toSorted((a, b) => b[unit] - a[unit]);
    return { name, used: most?.[unit] ?? 0, limit: limits[name], subject: most?.subject ?? null };
  });
}
