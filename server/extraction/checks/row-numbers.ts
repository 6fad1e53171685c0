import { excerpt } from '../prompt/excerpt.ts';

const highest = 9_999;
const most = 1_000;
const part = /^(\d{1,9})(?:\s*[-–—~到至]\s*(\d{1,9}))?$/u;

/**
 * Reads row numbers: `3-5,7`, ascending and each once in the result.
 * Where they cannot be read, the answer is the reason in plain English.
 */
export function parseRows(text: string): number[] | string {
  const numbers = new Set<number>();
  for (const piece of text.split(/\s*[,、;]\s*|(?<=\d)\s+(?=\d)/u)) {
    const [whole, from, to = from] = part.exec(piece.trim()) ?? [];
    if (whole === undefined) return `“${excerpt(text, 40)}” are no row numbers`;
    const [first, last] = [Number(from), Number(to)];
    if (last > highest) return `row numbers go up to ${highest}`;
    if (first > last) return `the rows ${first}-${last} run backwards`;
    if (last - first >= most) return `a line cites up to ${most} rows`;
    for (let number = first; number <= last; number += 1) numbers.add(number);
  }
  return numbers.size > most ? `a line cites up to ${most} rows` : [...numbers].sort((a, b) => a - b);
}
