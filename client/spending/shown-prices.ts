import type { ModelPrice } from './prices-query.ts';

/** Names the price of a model among what is deleted. */
export const priceKey = (model: string): string => `price:${model}`;

/**
 * The prices as they are without those that are, or are about to be, deleted: a model that answers or was ever called stays,
 * with no price.
 *
 * @param gone keys of what is deleted
 */
export function shownPrices(prices: readonly ModelPrice[], gone: ReadonlySet<string>): ModelPrice[] {
  return prices.flatMap((price) => {
    if (!gone.has(priceKey(price.model))) return [price];
    if (!price.current && price.calls === 0) return [];
    return [{ ...price, prompt: null, completion: null, updatedAt: null, updatedBy: null }];
  });
}
