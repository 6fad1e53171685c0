import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NewItem, StoredItem } from '../journal/items.ts';
import { Fold } from './fold.ts';

const chunkOf = fc.record({
  step: fc.constantFrom(1, 2),
  attempt: fc.constantFrom(1, 2),
  text: fc.oneof(fc.string(), fc.constant('x'.repeat(40_000))),
  reasoning: fc.boolean(),
});
const anyItem: fc.Arbitrary<NewItem> = fc.oneof(
  { weight: 8, arbitrary: chunkOf.map((payload) => ({ kind: 'LlmChunk' as const, payload })) },
  {
    weight: 1,
    arbitrary: fc.constant<NewItem>({ kind: 'Error', payload: { code: 'X', message: '', retryable: false } }),
  },
);
const journalOf = (items: readonly NewItem[], from: number): StoredItem[] =>
  items.map((item, index) => ({ ...item, runId: 'run', seq: from + index, at: new Date(index) }));
const fold = (items: readonly StoredItem[]) => {
  const folding = new Fold();
  return [...items.flatMap((item) => folding.push(item)), ...folding.flush()];
};
/** The text of each stretch that belongs together, and between them what is no chunk, as it is. */
const storyOf = (items: readonly StoredItem[]) => {
  const story: { about: unknown; text: string }[] = [];
  for (const item of items) {
    const { text, ...about } = item.kind === 'LlmChunk' ? item.payload : { ...item, text: '' };
    const last = story.at(-1);
    if (last && isDeepStrictEqual(last.about, about)) last.text += text;
    else story.push({ about, text });
  }
  return story;
};

describe('rule 13: folding', () => {
  it('should tile the journal and change no text, wherever it begins', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 30 }), fc.integer({ min: 1, max: 1_000 }), (items, from) => {
        const journal = journalOf(items, from);
        const folded = fold(journal);
        let next = from;
        for (const item of folded) {
          expect(item.firstSeq ?? item.seq).toBe(next);
          next = item.seq + 1;
        }
        expect(next).toBe(from + items.length);
        expect(storyOf(folded)).toEqual(storyOf(journal));
      }),
      { numRuns: 60 },
    );
  });

  it('should leave the first chunk of an attempt alone and join the others', () => {
    const chunk = (text: string, attempt = 1): NewItem => ({
      kind: 'LlmChunk',
      payload: { step: 1, attempt, text, reasoning: false },
    });
    const folded = fold(journalOf([chunk('a'), chunk('b'), chunk('c'), chunk('d', 2), chunk('e', 2)], 1));
    expect(folded).toMatchObject([
      { seq: 1, payload: { text: 'a' } },
      { seq: 3, firstSeq: 2, payload: { text: 'bc' } },
      { seq: 4, payload: { text: 'd' } },
      { seq: 5, payload: { text: 'e' } },
    ]);
  });

  it('should not let a folded chunk grow without bound', () => {
    const piece: NewItem = {
      kind: 'LlmChunk',
      payload: { step: 1, attempt: 1, text: 'x'.repeat(1_000), reasoning: false },
    };
    const folded = fold(
      journalOf(
        Array.from({ length: 200 }, () => piece),
        1,
      ),
    );
    const lengths = folded.map((item) => (item.kind === 'LlmChunk' ? item.payload.text.length : 0));
    expect(Math.max(...lengths)).toBe(65_000);
  });
});
