import type { Database } from '../database/database.ts';
import type { Evaluation } from './evaluation.ts';

/** What the model's calls took, by the ledger. */
type Usage = Pick<
  Evaluation,
  'calls' | 'incompleteCalls' | 'promptTokens' | 'completionTokens' | 'estimatedCalls'
>;

/** Adds up the calls of one purpose. */
export async function readUsage({ prisma }: Database, purpose: string): Promise<Usage> {
  const { _count, _sum } = await prisma.llmCall.aggregate({
    where: { purpose },
    _count: true,
    _sum: { promptTokens: true, completionTokens: true },
  });
  return {
    calls: _count,
    incompleteCalls: await prisma.llmCall.count({ where: { purpose, outcome: { not: 'COMPLETE' } } }),
    promptTokens: _sum.promptTokens ?? 0,
    completionTokens: _sum.completionTokens ?? 0,
    estimatedCalls: await prisma.llmCall.count({ where: { purpose, tokensEstimated: true } }),
  };
}

/** Prices of a million tokens; null where they are not known. */
export interface Prices {
  readonly in: number | null;
  readonly out: number | null;
}

/** What the tokens cost, in the currency of the prices; null when a price is not known. */
export function costOf(
  { promptTokens, completionTokens }: Pick<Usage, 'promptTokens' | 'completionTokens'>,
  prices: Prices,
): number | null {
  if (prices.in === null || prices.out === null) return null;
  return (promptTokens * prices.in + completionTokens * prices.out) / 1_000_000;
}
