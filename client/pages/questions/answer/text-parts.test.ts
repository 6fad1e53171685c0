import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationsIn } from '../../../../server/citations/citations.ts';
import { textParts } from './text-parts.ts';

const shown = (sentence: string, wrong: string[] = []) =>
  textParts(sentence, wrong).map((part) => {
    if (part.kind === 'words') return part.text;
    return `<${part.kind} ${part.text}>${part.kind === 'citation' ? part.after : ''}`;
  });

describe('the parts of a sentence', () => {
  it('should be its words and its citations, each id by itself', () => {
    expect(shown('看车之后常去试驾 [e12, n3]，【ev881】。')).toEqual([
      '看车之后常去试驾',
      '<citation e12>',
      '<citation n3>，',
      '<citation ev881>。',
    ]);
    expect(shown('Nothing cited: [x1], array[e].')).toEqual(['Nothing cited: [x1], array[e].']);
  });

  it('should mark what a fault is about, and no part of a longer number', () => {
    expect(shown('4 of 42 users, 4.5 times, so 4. [e4]', ['4'])).toEqual([
      '<wrong 4>',
      ' of 42 users, 4.5 times, so ',
      '<wrong 4>',
      '.',
      '<citation e4>',
    ]);
    expect(shown('It is 3.5 times (12 %).', ['12 %', '3.5'])).toEqual([
      'It is ',
      '<wrong 3.5>',
      ' times (',
      '<wrong 12 %>',
      ').',
    ]);
  });

  it('should hold every id that the server finds, and every character of the rest', () => {
    const pieces = fc.constantFrom(
      '看车',
      ' [e1]',
      '[e1，p2]',
      '［n3］',
      'ev4',
      '[',
      ']',
      ' 3.5 ',
      '。',
      '<b>',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(pieces), fc.constantFrom([], ['3.5'], ['3']), (list, wrong) => {
        const sentence = list.join('');
        const parts = textParts(sentence, [...wrong]);
        const ids = parts.filter(({ kind }) => kind === 'citation').map(({ text }) => text);
        expect([...new Set(ids)]).toEqual(citationsIn(sentence));
        const letters = (text: string) => text.replace(/[[【［\]】］\s,，]/g, '');
        const whole = parts.map((part) => part.text + (part.kind === 'citation' ? part.after : '')).join('');
        expect(letters(whole)).toBe(letters(sentence));
      }),
    );
  });
});
