import { loadAccounts } from './accounts.ts';
import type { BudgetHouse } from './budget-house.ts';
import { noPriceWords, usedUpWords } from './budget-words.ts';
import { budgets } from './limits.ts';
import { roomsFor, smallestRoom } from './room.ts';

/**
 * Why a run that ended with LLM_BUDGET is not the only one that does: words on the budget with the least room, if other
 * runs share it. Null when it was the run's own.
 */
export async function sharedBudgetWords(
  { database, model, limits, longestMs }: BudgetHouse,
  runId: string,
): Promise<string | null> {
  const scopes = ['RUN', 'PRINCIPAL_DAY', 'DAY'] as const;
  const accounts = await loadAccounts(database.pool, { runId, model, scopes, longestMs });
  const rooms = roomsFor(limits, accounts, 0);
  if ('budget' in rooms) return noPriceWords(rooms.budget);
  const smallest = smallestRoom(rooms);
  if (smallest === undefined || budgets[smallest.budget].scope === 'RUN') return null;
  return usedUpWords(smallest);
}
