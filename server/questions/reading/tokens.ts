/** A word of a text, or a Chinese character, in the form that is compared. */
export interface Token {
  readonly word: string;
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
}

const piece = /[a-z0-9]+(?:\.\p{N}+)?|\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:\.\p{N}+)?|≥/gu;
/** Words that names are told apart without. */
const passedOver = new Set(['a', 'an', 'the', '的', '了', '过']);

/** A text in the form that it is read in: one width, one case, no characters for private use. */
export const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/>=/g, '≥')
    .replace(/\p{Co}/gu, ' ')
    .replaceAll('_', ' ');

/** The words of a plain text. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(piece)].flatMap(({ 0: found, index }) =>
    passedOver.has(found) ? [] : { word: stemOf(found), start: index, end: index + found.length },
  );
}

/** An English word without its ending: enough to tell that purchased, purchases and purchase are the same. */
function stemOf(word: string): string {
  if (!/(?:s|e|ing|ed)$/.test(word) || !/^[a-z]{3,}$/.test(word)) return word;
  const single = word.endsWith('ies')
    ? `${word.slice(0, -3)}y`
    : /[^s]s$/.test(word)
      ? word.slice(0, -1)
      : word;
  const cut = /^[a-z]*[aeiouy][a-z]*?(?=(?:ing|ed)$)/.exec(single)?.[0] ?? single;
  const root = cut === single || cut.length < 2 ? single : cut.replace(/([^aeiousl])\1$/, '$1');
  return root.length > 3 ? root.replace(/e$/, '') : root;
}
