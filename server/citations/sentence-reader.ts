/** Ends of sentences: the marks of both scripts, and line ends. A point counts only before a space, so that 3.5 is whole. */
const end = /[。！？!?]+["”’」』)）]*|\.(?=["”’)]*\s)["”’)]*|\n+/g;
/** Citations behind the mark belong to the sentence before it. */
const trailing = /^[^\S\n]*(?:[[【［]\s*(?:ev|e|p|n)\d[^\]】］\n]{0,200}[\]】］][^\S\n]*)+/;
/** Could become one when more text comes. */
const opening = /^[^\S\n]*(?:[[【［][^\]】］\n]{0,200})?$/;
/** A point behind these ends no sentence. */
const abbreviation = /\b(?:e\.g|i\.e|vs|approx|no|etc|cf)$/i;

/**
 * Cuts a text that arrives in pieces into sentences: `push` gives those that are complete, `finish` the rest. Together they
 * are the text, character by character.
 */
export function createSentenceReader() {
  let waiting = '';
  const cut = (isAll: boolean): string[] => {
    const sentences: string[] = [];
    for (;;) {
      const length = lengthOfFirst(waiting, isAll);
      if (length === null) return sentences;
      sentences.push(waiting.slice(0, length));
      waiting = waiting.slice(length);
    }
  };
  return {
    push(piece: string): string[] {
      waiting += piece;
      return cut(false);
    },
    finish(): string[] {
      const sentences = cut(true);
      const rest = waiting;
      waiting = '';
      return rest === '' ? sentences : [...sentences, rest];
    },
  };
}

/** Length of the first complete sentence with the citations behind it; null when more text may still change it. */
function lengthOfFirst(text: string, isAll: boolean): number | null {
  for (const match of text.matchAll(end)) {
    if (match[0] === '.' && abbreviation.test(text.slice(0, match.index))) continue;
    const from = match.index + match[0].length;
    if (match[0].startsWith('\n')) return from;
    const length = from + (trailing.exec(text.slice(from))?.[0].length ?? 0);
    return isAll || !opening.test(text.slice(length)) ? length : null;
  }
  return null;
}
