import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSentence } from './check-sentence.ts';
import { withoutNames } from './names.ts';

const lookup = (id: string) =>
  id === 'e1'
    ? {
        id,
        figures: [{ unit: 'COUNT' as const, value: 45 }],
        moments: [],
        names: ['age ≥ 35', '年龄 ≥ 35', '宝马7系', '1001', 'half marathon'],
      }
    : undefined;
const faultsOf = (sentence: string) => checkSentence(sentence, lookup, true).faults;

describe('names of what a sentence cites', () => {
  it.each([
    '45 users with age ≥ 35 [e1].',
    '45 users with “age≥35” [e1].',
    '45名用户符合“年龄 ≥ 35”，看了宝马7系[e1]。',
    'User “1001” is one of 45 [e1].',
    'After a half marathon 45 users rest [e1].',
  ])('should hold no numbers: %s', (sentence) => {
    expect(faultsOf(sentence)).toEqual([]);
  });

  it.each([
    ['1001 users [e1].', '1001'],
    ['45 users with age ≥ 350 [e1].', '350'],
    ['35 users [e1].', '35'],
    ['Half of them [e1].', 'Half'],
    ['看了宝马8系[e1]，有45名用户。', '8'],
  ])('should hide no others: %s', (sentence, text) => {
    expect(faultsOf(sentence)).toEqual([{ fault: 'NUMBER_DIFFERS', text }]);
  });

  it('should be taken as they stand, whatever signs they hold', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (name) => {
        expect(withoutNames(`“${name}”`, [name])).toBe(name.trim() === '' ? `“${name}”` : ' ');
      }),
    );
  });
});
