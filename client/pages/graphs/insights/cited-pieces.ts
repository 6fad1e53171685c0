/** A piece of a text: words, or the id of a node, an edge or a pattern that it cites. */
export type CitedPiece =
  | { kind: 'TEXT'; text: string }
  | { kind: 'NODE' | 'EDGE' | 'PATTERN'; number: number };

/** A text cut at its citations: `[e12]`, `[n3]`, `[p2]`, also several in one pair of brackets. Anything else stays text. */
export function citedPieces(text: string): CitedPiece[] {
  const pieces: CitedPiece[] = [];
  let end = 0;
  for (const found of text.matchAll(/\[[enp]\d{1,9}(?:\s*[,，、]\s*[enp]\d{1,9})*\]/g)) {
    if (found.index > end) pieces.push({ kind: 'TEXT', text: text.slice(end, found.index) });
    for (const [, letter, digits] of found[0].matchAll(/([enp])(\d+)/g))
      pieces.push({ kind: kindOf(letter), number: Number(digits) });
    end = found.index + found[0].length;
  }
  if (end < text.length) pieces.push({ kind: 'TEXT', text: text.slice(end) });
  return pieces;
}

const kindOf = (letter: string | undefined) =>
  letter === 'n' ? 'NODE' : letter === 'e' ? 'EDGE' : 'PATTERN';
