/** The first characters of a text, with `…` for the rest; never half a character, nor a number without its last digits. */
export function excerpt(text: string, length: number): string {
  const characters = Array.from(text.slice(0, 2 * length + 2));
  const next = characters[length];
  if (next === undefined) return text;
  const kept = characters.slice(0, length).join('');
  return `${/[\p{N}.]/u.test(next) ? kept.replace(/[\p{N}.]+$/u, '') : kept}…`;
}
