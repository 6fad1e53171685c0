import { expect, it } from 'vitest';
import { formatMoney } from './money-format.ts';

it('should show small sums by their first digits, larger ones to the hundredth, and nothing as nothing', () => {
  expect(formatMoney('0', 'USD', 'en')).toBe('$0');
  expect(formatMoney('0.018522873457', 'USD', 'en')).toBe('$0.0185');
  expect(formatMoney('0.000000000001', 'USD', 'en')).toBe('$0.000000000001');
  expect(formatMoney('1234.5', 'USD', 'en')).toBe('$1,234.50');
  expect(formatMoney('0.5', 'CNY', 'zh')).toBe('¥0.5');
  expect(formatMoney('12', 'EUR', 'zh')).toBe('€12.00');
});
