import type { Transaction } from '../../database/database.ts';
import { readAccounts } from './accounts.sql.ts';
import type { BudgetScope } from './limits.ts';

/** What calls have used, and what those that are under way may still use. Costs in the currency of the settings. */
export interface Account {
  readonly tokens: number;
  readonly cost: number;
  readonly pendingTokens: number;
  readonly pendingCost: number;
}

/** What a model costs, for a million tokens. */
export interface Price {
  readonly prompt: number;
  readonly completion: number;
}

/** All that decides whether a call may be made. */
export interface Accounts {
  readonly accounts: Readonly<Record<BudgetScope, Account>>;
  /** Null while the model has none. */
  readonly price: Price | null;
}

const empty: Account = { tokens: 0, cost: 0, pendingTokens: 0, pendingCost: 0 };

/** Whose accounts are asked for. */
export interface AccountsOf {
  readonly model: string;
  /** A run, with its principal; or a principal alone. */
  readonly runId?: string | undefined;
  readonly principal?: string;
  readonly scopes: readonly BudgetScope[];
  /** Milliseconds that a call takes at most. */
  readonly longestMs: number;
}

/** Adds up the ledger for all scopes that are asked for; the others are empty. One statement. */
export async function loadAccounts(
  transaction: Transaction,
  { model, runId, principal, scopes, longestMs }: AccountsOf,
): Promise<Accounts> {
  const { rows } = await transaction.query<
    Account & { scope: BudgetScope; promptPrice: number | null; completionPrice: number | null }
  >(readAccounts, [runId ?? null, model, scopes, longestMs, principal ?? null]);
  const { promptPrice = null, completionPrice = null } = rows[0] ?? {};
  const of = (scope: BudgetScope) => rows.find((row) => row.scope === scope) ?? empty;
  return {
    accounts: { RUN: of('RUN'), PRINCIPAL_DAY: of('PRINCIPAL_DAY'), DAY: of('DAY') },
    price:
      promptPrice === null || completionPrice === null
        ? null
        : { prompt: promptPrice, completion: completionPrice },
  };
}
