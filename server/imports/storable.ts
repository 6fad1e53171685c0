/** A text as PostgreSQL can hold it and a person can read it: NUL shown as ␀, damaged characters as U+FFFD, cut to `longest`. */
export function storable(text: string, longest: number): string {
  const shown = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return shown.replaceAll('\0', '␀').replace(/\p{Cs}/gu, '\ufffd');
}
