import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LlmPart } from '../llm.ts';
import { ReasoningSplitter } from './reasoning.ts';
import { cutting } from './testing-cutting.ts';

/** The parts of these pieces, neighbours of one kind joined. */
function split(...pieces: string[]): LlmPart[] {
  const splitter = new ReasoningSplitter();
  const parts = [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end()];
  const joined: LlmPart[] = [];
  for (const { kind, text } of parts) {
    const last = joined.at(-1);
    if (last?.kind === kind) last.text += text;
    else joined.push({ kind, text });
  }
  return joined;
}

const text = (text: string): LlmPart => ({ kind: 'text', text });
const reasoning = (text: string): LlmPart => ({ kind: 'reasoning', text });

describe('the reasoning splitter', () => {
  it('should give text without tags as it is', () => {
    expect(split('a|b', '|c')).toEqual([text('a|b|c')]);
  });

  it('should drop the tags and give what stands between them as reasoning', () => {
    expect(split('<think>why</think>answer')).toEqual([reasoning('why'), text('answer')]);
    expect(split('a<thinking>why</thinking>b<think>not</think>c')).toEqual([
      text('a'),
      reasoning('why'),
      text('b'),
      reasoning('not'),
      text('c'),
    ]);
  });

  it('should find tags that are cut between pieces', () => {
    expect(split('a<', 'th', 'ink', '>why<', '/think', '>b')).toEqual([
      text('a'),
      reasoning('why'),
      text('b'),
    ]);
  });

  it('should leave a block that is never closed as reasoning', () => {
    expect(split('<think>why</thi')).toEqual([reasoning('why</thi')]);
  });

  it('should end a block only at its own tag', () => {
    expect(split('<think>a<think>b</thinking>c</think>d')).toEqual([
      reasoning('a<think>b</thinking>c'),
      text('d'),
    ]);
  });

  it('should take a closing tag without an opening one for text', () => {
    expect(split('a</think>b')).toEqual([text('a</think>b')]);
  });

  it('should give what only looks like a tag as text, at the latest at the end', () => {
    expect(split('1 < 2 <thin air', '<thi')).toEqual([text('1 < 2 <thin air<thi')]);
  });

  it('should give text at once when it cannot become a tag', () => {
    expect(new ReasoningSplitter().push('user_1|看车|3<')).toEqual([text('user_1|看车|3')]);
  });

  it('should give the same parts wherever the text is cut', () => {
    const tagged = fc.array(
      fc.constantFrom('<think>', '</think>', '<thinking>', '</thinking>', '<', '<thi', '/', 'a', '你', '>'),
    );
    fc.assert(
      fc.property(cutting(tagged.map((tokens) => tokens.join(''))), ({ whole, pieces }) => {
        expect(split(...pieces)).toEqual(split(whole));
      }),
    );
  });
});
