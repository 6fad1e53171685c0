import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokensOf } from './tokens.ts';

describe('the tokens of the built-in rules', () => {
  it('should be words, Chinese characters and punctuation marks', () => {
    expect(tokensOf('user_0007|看车|test drive, 4S店\n')).toEqual([
      'user_0007',
      '|',
      '看',
      '车',
      '|',
      'test',
      ' drive',
      ',',
      ' 4S',
      '店',
      '\n',
    ]);
  });

  it('should be the text again when they are joined', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(tokensOf(text).join('')).toBe(text);
      }),
    );
  });
});
