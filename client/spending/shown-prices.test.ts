import { expect, it } from 'vitest';
import type { ModelPrice } from './prices-query.ts';
import { priceKey, shownPrices } from './shown-prices.ts';

const price = (model: string, more: Partial<ModelPrice> = {}): ModelPrice => ({
  model,
  current: false,
  free: false,
  prompt: '1',
  completion: '2',
  updatedAt: '2026-01-15T00:00:00Z',
  updatedBy: 'Ada',
  calls: 0,
  unpricedCalls: 0,
  promptTokens: 0,
  completionTokens: 0,
  cost: '0',
  ...more,
});

it('should leave out what is deleted: the price of a model that was called, and a model that never was', () => {
  const prices = [
    price('kept'),
    price('never called'),
    price('called', { calls: 3 }),
    price('next', { current: true }),
  ];
  const gone = new Set(['never called', 'called', 'next'].map(priceKey));
  expect(shownPrices(prices, gone).map(({ model, prompt, updatedBy }) => [model, prompt, updatedBy])).toEqual(
    [
      ['kept', '1', 'Ada'],
      ['called', null, null],
      ['next', null, null],
    ],
  );
});
