import type { Pool } from 'pg';
import { priceCalls } from '../llm/ledger/ledger.sql.ts';
import { offlineModel } from '../llm/offline/model-name.ts';
import { notFound, Refusal } from '../refusals/refusals.ts';
import { listPrices, storePrice } from './prices.sql.ts';

/** What a model costs, and what it has been used for. Prices are for a million tokens, decimals as text. */
export interface ModelPrice {
  readonly model: string;
  /** Null while it has none. */
  readonly prompt: string | null;
  readonly completion: string | null;
  readonly updatedAt: Date | null;
  /** Who set it. */
  readonly updatedBy: string | null;
  readonly calls: number;
  /** Calls that have ended without a cost. */
  readonly unpricedCalls: number;
  readonly promptTokens: number;
  readonly completionTokens: number;
  /** What its calls that have a cost cost together. */
  readonly cost: string;
}

export interface NewPrice {
  readonly model: string;
  readonly prompt: string;
  readonly completion: string;
  readonly principal: string;
}

/** True for the built-in rules, which never cost anything. */
export const isFree = (model: string): boolean => model === offlineModel;

/** The models that answer now, that have a price, or that were ever called: the present one first. One statement. */
export async function readPrices(pool: Pool, current: string): Promise<readonly ModelPrice[]> {
  const { rows } = await pool.query<ModelPrice>(listPrices, [current]);
  return rows.map((row) => (isFree(row.model) ? { ...row, prompt: '0', completion: '0' } : row));
}

/**
 * Sets what a model costs from now on, and what its calls without a cost did: those that have one keep it. Refused with
 * BAD_USER_INPUT for the built-in rules, an impossible name or a price that cannot be kept.
 */
export async function setPrice(
  pool: Pool,
  { model, prompt, completion, principal }: NewPrice,
): Promise<void> {
  if (isFree(model))
    throw new Refusal('BAD_USER_INPUT', 'The built-in rules cost nothing: they have no price to set.');
  if (model.trim() === '' || model.length > 200 || model.includes('\u0000'))
    throw new Refusal('BAD_USER_INPUT', 'The name of a model has 1 to 200 characters.');
  for (const price of [prompt, completion])
    if (!/^\d{1,8}(\.\d{1,6})?$/.test(price))
      throw new Refusal('BAD_USER_INPUT', 'A price has up to 8 digits, and up to 6 behind the point.');
  await pool.query(storePrice, [model, prompt, completion, principal]);
  await pool.query(priceCalls, [model]);
}

/** Takes a model's price away: calls keep the cost they have, later ones have none. Refused with NOT_FOUND without a price. */
export async function deletePrice(pool: Pool, model: string): Promise<void> {
  const { rowCount } = await pool.query('delete from model_price where model = $1', [model]);
  if (rowCount === 0) throw notFound('price');
}
