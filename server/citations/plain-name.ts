/** Longest name that a sentence holds, in characters. */
const LONGEST = 60;

/** A name that ends no sentence, cites nothing and stays on its line. */
export function plainName(name: string): string {
  const plain = name
    .replace(/[[【［]/g, '(')
    .replace(/[\]】］]/g, ')')
    .replace(/[。！？!?“”"\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+|\.(?=\s|$)/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...plain].slice(0, LONGEST).join('').trim() || '–';
}
