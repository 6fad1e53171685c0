/** A piece of a sentence: words, words that a fault is about, or one citation. */
export type TextPart =
  | { kind: 'words' | 'wrong'; text: string }
  /** `after`: the punctuation that may not begin a line of its own. */
  | { kind: 'citation'; text: string; after: string };

/** A group of citations as answers write them: `[e12]`, or several as `[e12, p3]`; full-width brackets, too. And what follows it closely. */
const group =
  /\s*[[【［]\s*((?:ev|e|p|n)\d{1,18}(?:\s*[,，、;；]\s*(?:ev|e|p|n)\d{1,18})*)\s*[\]】］]([.,;:!?。，；：！？、)）”’]*)/g;

/**
 * Cuts a sentence into words and citations; each id of a group is a part of its own, without its brackets. The white
 * space before a group goes: a mark stands close to its words.
 *
 * @param wrong texts that faults are about; each place of one in the words is a part
 */
export function textParts(sentence: string, wrong: readonly string[]): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of sentence.matchAll(group)) {
    parts.push(...wordParts(sentence.slice(from, match.index), wrong));
    const ids = (match[1] ?? '').split(/\s*[,，、;；]\s*/);
    const last = ids.length - 1;
    parts.push(
      ...ids.map((text, at) => ({
        kind: 'citation' as const,
        text,
        after: at === last ? (match[2] ?? '') : '',
      })),
    );
    from = match.index + match[0].length;
  }
  return [...parts, ...wordParts(sentence.slice(from), wrong)];
}

/** Words cut at what is wrong in them, the longest first, so that a number is not found within a longer one. */
function wordParts(words: string, wrong: readonly string[]): TextPart[] {
  if (words === '') return [];
  const [sought, ...others] = wrong.filter((text) => text !== '').toSorted((a, b) => b.length - a.length);
  if (sought === undefined) return [{ kind: 'words', text: words }];
  const pieces = split(words, sought);
  return pieces.flatMap((piece, index): TextPart[] => [
    ...(index === 0 ? [] : [{ kind: 'wrong', text: sought } as const]),
    ...wordParts(piece, others),
  ]);
}

/** Splits at a text, but not where digits go on on either side: a wrong 4 is not in 42. */
function split(words: string, sought: string): string[] {
  const escaped = sought.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
  const before = /^\d/.test(sought) ? '(?<![\\d.])' : '';
  const after = /\d$/.test(sought) ? '(?!\\.?\\d)' : '';
  return words.split(new RegExp(`${before}${escaped}${after}`, 'u'));
}
