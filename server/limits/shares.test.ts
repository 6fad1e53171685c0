import { describe, expect, it } from 'vitest';
import { Shares } from './shares.ts';

describe('Shares', () => {
  it('should let each principal hold as many as they may, whatever others hold', () => {
    const shares = new Shares(2);
    expect([shares.take('ann'), shares.take('ann'), shares.take('ann')]).toEqual([
      expect.any(Function),
      expect.any(Function),
      null,
    ]);
    expect(shares.take('ben')).not.toBeNull();
  });

  it('should take a share back once, however often it is given back', () => {
    const shares = new Shares(2);
    const release = shares.take('ann');
    shares.take('ann');
    release?.();
    release?.();
    expect(shares.take('ann')).not.toBeNull();
    expect(shares.take('ann')).toBeNull();
  });
});
