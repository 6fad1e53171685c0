import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSentenceReader } from '../../../../server/citations/sentence-reader.ts';
import { openText } from './open-text.ts';

describe('the text that is not checked yet', () => {
  it('should be what stands behind the checked sentences', () => {
    const written = 'After a look comes a drive [e1]. Half of them [e2]. And th';
    expect(openText(written, [])).toBe(written);
    expect(openText(written, ['After a look comes a drive [e1].'])).toBe(' Half of them [e2]. And th');
    expect(openText(written, ['After a look comes a drive [e1].', 'Half of them [e2].'])).toBe(' And th');
  });

  it('should not be disturbed by a sentence whose text has not come yet, or that comes twice', () => {
    expect(openText('', ['Came ahead.'])).toBe('');
    expect(openText('A. A. B', ['A.', 'A.'])).toBe(' B');
  });

  it('should be the rest of any text that is cut into sentences as the server does', () => {
    const pieces = fc.constantFrom('看车。', 'a b. ', 'c', '\n', ' [e1]', '3.5', '！', '  ', '👍');
    fc.assert(
      fc.property(fc.array(pieces), (list) => {
        const text = list.join('');
        const reader = createSentenceReader();
        const closed = reader.push(text);
        const rest = text.slice(closed.join('').length).trimEnd();
        expect(openText(text, closed)).toBe(rest);
      }),
    );
  });
});
