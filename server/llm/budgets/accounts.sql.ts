import { costOf, prices } from '../ledger/prices.sql.ts';
import type { BudgetScope } from './limits.ts';

/**
 * Sums over calls of the alias `c`, with the price of their model as `p`: what they have used, and what those that are
 * under way may still use. Of one that has ended the ledger knows what was paid for: nothing where nothing came. A call that
 * has not ended after the longest time a call may take was cut by a crash.
 */
export const sums = (longestMs: string): string => {
  const pending = `case when c.outcome = 'STARTED' and c.started_at > now() - ${longestMs} * interval '1 ms'
    then greatest(0, c.reserved_tokens - c.prompt_estimate) end`;
  const sent = `coalesce(c.prompt_tokens, case when c.outcome = 'STARTED' then c.prompt_estimate end, 0)`;
  return `
    coalesce(sum(${sent} + coalesce(c.completion_tokens, 0)), 0)::float8 as "tokens",
    coalesce(sum(coalesce(c.cost, ${costOf(sent, 'coalesce(c.completion_tokens, 0)', 'p')})), 0)::float8 as "cost",
    coalesce(sum(${pending}), 0)::float8 as "pendingTokens",
    coalesce(sum(${costOf('0', `(${pending})`, 'p')}), 0)::float8 as "pendingCost"`;
};

/** The calls of any 24 hours. */
export const inADay = `c.started_at > now() - interval '24 hours'`;

const account = (scope: BudgetScope, which: string) => `
  select '${scope}' as scope, ${sums('$4::float8')}
  from llm_call c left join ${prices} p on p.model = c.model where '${scope}' = any($3::text[]) and ${which}`;

/**
 * What the calls of a run, of its principal and of all have used, and what the model costs: three rows, in one statement.
 * `$1` run, `$2` model, `$3` the scopes that matter, `$4` milliseconds that a call takes at most, `$5` the principal, if
 * it is not that of the run.
 */
export const readAccounts = `
  select s.*, price.prompt::float8 as "promptPrice", price.completion::float8 as "completionPrice" from (
    ${account('RUN', 'c.run_id = $1::uuid')}
    union all ${account('PRINCIPAL_DAY', `c.principal = coalesce($5::text, (select principal from run where id = $1::uuid)) and ${inADay}`)}
    union all ${account('DAY', inADay)}
  ) s left join ${prices} price on price.model = $2`;

/** One call after the other looks at a budget: `$1` whose it is. Ends with the transaction. */
export const lockBudget = `select pg_advisory_xact_lock(hashtextextended('llm budget ' || $1, 0))`;
