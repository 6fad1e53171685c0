/**
 * Cuts a text into what the rules stream as tokens: a word with the space before it, a Chinese, Japanese or
 * Korean character, a punctuation mark, or other white space. Joined again they are the text.
 */
export function tokensOf(text: string): string[] {
  return text.match(token) ?? [];
}

const cjk = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
const token = new RegExp(
  `[${cjk}]| ?(?:(?![${cjk}])[\\p{L}\\p{M}\\p{N}_])+| ?[^\\s\\p{L}\\p{M}\\p{N}_]|\\s`,
  'gsu',
);
