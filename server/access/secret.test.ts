import { describe, expect, it } from 'vitest';
import { hashSecret, kindOfSecret, newSecret, readBearer } from './secret.ts';

describe('secrets', () => {
  it.each(['TOKEN', 'PASS', 'SESSION'] as const)('should be known for what they are: %s', (kind) => {
    expect(kindOfSecret(newSecret(kind))).toBe(kind);
  });

  it('should begin so that people and scanners know them, and hold 256 random bits', () => {
    expect(newSecret('TOKEN')).toMatch(/^cw_[\w-]{43}$/);
    expect(new Set(Array.from({ length: 100 }, () => newSecret('TOKEN'))).size).toBe(100);
  });

  it.each([
    '',
    'cw_',
    'cwx_',
    `${'cw_'}${'a'.repeat(42)}`,
    `${'cw_'}${'a'.repeat(44)}`,
    `x${newSecret('PASS')}`,
  ])('should not be seen in %j', (text) => {
    expect(kindOfSecret(text)).toBeNull();
  });

  it('should be read from a header that says Bearer, and from no other', () => {
    expect(['Bearer cw_x', 'bearer  cw_x'].map(readBearer)).toEqual(['cw_x', 'cw_x']);
    expect([undefined, '', 'cw_x', 'Basic cw_x', 'Bearer cw_x y'].map(readBearer)).toEqual(
      Array(5).fill(null),
    );
  });

  it('should be kept as a hash of theirs', () => {
    expect(hashSecret('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
