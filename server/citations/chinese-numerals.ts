const digits: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000, 万: 10_000 };

/** A whole number in Chinese numerals, for example 二十三. */
export function readChineseNumeral(text: string): number {
  let sum = 0;
  let digit = 0;
  for (const sign of text) {
    const place = places[sign];
    if (place === undefined) digit = digits[sign] ?? 0;
    else if (place === 10_000) {
      sum = (sum + digit) * place;
      digit = 0;
    } else {
      sum += (digit || 1) * place;
      digit = 0;
    }
  }
  return sum + digit;
}

/** Pattern of a whole number in Chinese numerals. */
export const chineseNumeral = '[一二两三四五六七八九十百千万]+';
