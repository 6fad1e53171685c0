import { describe, expect, it } from 'vitest';
import { refusalIn } from './refusal.ts';

describe('what a subscription failed with', () => {
  it('should be a refusal when the server answered with an error of its own', () => {
    const errors = [{ message: 'There is no such run.', extensions: { code: 'NOT_FOUND' } }];
    expect(refusalIn(errors)).toEqual({ code: 'NOT_FOUND', message: 'There is no such run.' });
  });

  it('should be worth another attempt when the connection broke or the server stumbled', () => {
    expect(refusalIn(new Error('socket'))).toBeNull();
    expect(refusalIn({ code: 1006, reason: '' })).toBeNull();
    expect(
      refusalIn([{ message: 'Unexpected error.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }]),
    ).toBeNull();
  });
});
