import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSentenceReader } from './sentence-reader.ts';

function read(pieces: readonly string[]): string[] {
  const reader = createSentenceReader();
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.finish()];
}

describe('the reader of sentences', () => {
  it.each([
    ['到店之后常会询价[e1]。 然后呢？没有了！', ['到店之后常会询价[e1]。', ' 然后呢？', '没有了！']],
    [
      'They visit. [e1][p2] Then they ask [e3]. Done',
      ['They visit. [e1][p2] ', 'Then they ask [e3].', ' Done'],
    ],
    ['It is 3.5 times as likely, e.g. here. Yes.', ['It is 3.5 times as likely, e.g. here.', ' Yes.']],
    ['- 一条\n- 两条\n\n完', ['- 一条\n', '- 两条\n\n', '完']],
    ['他说“不买。”走了。', ['他说“不买。”', '走了。']],
    ['所以如此。【e1、p2】好', ['所以如此。【e1、p2】', '好']],
    ['', []],
  ])('should cut %j', (text, sentences) => {
    expect(read([text])).toEqual(sentences);
  });

  it('should cut alike, however the text arrives, and lose nothing of it', () => {
    const word = fc.constantFrom(
      '好',
      'yes',
      '。',
      '. ',
      '.',
      '!',
      '\n',
      ' ',
      '[e1]',
      '[e',
      '1]',
      '3.5',
      '”',
      'e.g.',
      '】',
      '【p2】',
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 14 }),
        fc.array(fc.nat(3), { minLength: 1 }),
        (words, sizes) => {
          const text = words.join('');
          const pieces: string[] = [];
          for (let at = 0, turn = 0; at < text.length; turn += 1) {
            const size = 1 + (sizes[turn % sizes.length] ?? 0);
            pieces.push(text.slice(at, at + size));
            at += size;
          }
          const sentences = read(pieces);
          expect(sentences.join('')).toBe(text);
          expect(sentences.map((sentence) => sentence.trim()).filter(Boolean)).toEqual(
            read([text])
              .map((sentence) => sentence.trim())
              .filter(Boolean),
          );
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('should give a sentence as soon as nothing can change it', () => {
    const reader = createSentenceReader();
    expect(reader.push('They visit')).toEqual([]);
    expect(reader.push('. ')).toEqual([]);
    expect(reader.push('[e1]')).toEqual([]);
    expect(reader.push(' T')).toEqual(['They visit. [e1] ']);
    expect(reader.push('hen.\n')).toEqual(['Then.', '\n']);
  });
});
