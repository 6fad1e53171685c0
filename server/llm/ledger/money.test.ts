import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMoney } from './money.ts';

describe('a sum of money', () => {
  it('should be exact where floating point is not', () => {
    expect(addMoney('0.1', '0.2')).toBe('0.3');
    expect(addMoney('0', '0')).toBe('0');
    expect(addMoney('999999999999.999999999999', '0.000000000001')).toBe('1000000000000');
  });

  it('should be that of the units, whatever they are', () => {
    const write = (units: bigint) =>
      addMoney(
        `0.${'0'.repeat(12)}`,
        `${units / 10n ** 12n}.${String(units % 10n ** 12n).padStart(12, '0')}`,
      );
    const units = fc.bigInt({ min: 0n, max: 10n ** 24n });
    fc.assert(
      fc.property(units, units, (a, b) => {
        expect(addMoney(write(a), write(b))).toBe(write(a + b));
      }),
    );
  });

  it('should be unknown once a part of it is', () => {
    expect(addMoney('1', null)).toBeNull();
    expect(addMoney(null, '1')).toBeNull();
  });
});
