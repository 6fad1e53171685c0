import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileText } from '../extraction/testing.ts';
import { isMeant } from './meant.ts';

describe('isMeant', () => {
  it('should answer for any text and any words', () => {
    fc.assert(
      fc.property(hostileText(), hostileText(), (text, words) => {
        expect([true, false]).toContain(isMeant(text, words));
      }),
    );
  });

  it('should find the words whatever their case, width and apostrophes', () => {
    expect(isMeant('ＢＯＵＧＨＴ a car', 'Bought')).toBe(true);
    expect(isMeant('hasn’t bought a car', 'bought')).toBe(false);
  });

  it('should let a star stand for words of the same clause only', () => {
    expect(isMeant('去了宝马4S店', '去*4S店')).toBe(true);
    expect(isMeant('去吃饭，4S店', '去*4S店')).toBe(false);
    expect(isMeant(`去${'远'.repeat(21)}4S店`, '去*4S店')).toBe(false);
  });

  it('should count a text that says both, once done', () => {
    expect(isMeant('昨天没买，今天买了', '买了')).toBe(true);
    expect(isMeant('想购买宝马。后来购买奥迪。', '购买')).toBe(true);
  });

  it.each(['在懂车帝搜索“保时捷Panamera加长版试驾”', 'searched for "BMW 7 series long version test drive"'])(
    'should take nothing that was typed into a search for done: %s',
    (text) => {
      for (const words of ['试驾', 'test drive']) expect(isMeant(text, words)).toBe(false);
    },
  );

  it('should take what stands behind a search for done', () => {
    expect(isMeant('搜索“宝马”，之后到店试驾', '试驾')).toBe(true);
  });

  it('should find nothing for no words', () => {
    expect(isMeant('买了', '')).toBe(false);
  });
});
