/** The word for a code that comes from data; a code that the page does not know stands for itself. */
export function wordFor(words: Record<string, string>, code: string): string {
  return Object.hasOwn(words, code) ? (words[code] ?? code) : code;
}
