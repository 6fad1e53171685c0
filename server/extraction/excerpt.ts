/** The first characters of a text, with `…` for the rest; never half a character. */
export function excerpt(text: string, length: number): string {
  const characters = Array.from(text.slice(0, 2 * length + 2));
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : text;
}
