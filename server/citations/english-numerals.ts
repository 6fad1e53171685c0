const small =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';
const english: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['one', 1],
  ...small.split(' ').map((word, place) => [word, place + 2] as const),
  ...tens.split(' ').map((word, place) => [word, 10 * (place + 2)] as const),
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
]);

/** A whole number in English words, for example two hundred and forty-five. */
export function readEnglishNumeral(text: string): number {
  let [sum, open] = [0, 0];
  for (const word of text.toLowerCase().split(/[ -]/)) {
    const value = english.get(word) ?? 0;
    if (value >= 1_000) [sum, open] = [sum + (open || 1) * value, 0];
    else if (value === 100 || word === 'dozen') open = (open || 1) * value;
    else open += value;
  }
  return sum + open;
}

const counted = [...small.split(' '), ...tens.split(' ')].join('|');
const magnitude = 'dozen|hundred|thousand|million';
const more = `[ -](?:(?<=(?:hundred|thousand|million) )and )?(?:one|${counted}|${magnitude})`;

/** Pattern of a whole number in English words. “One” alone is none: it is an article more often. */
export const englishNumeral = `(?:(?:${counted})|(?:a|one) (?:${magnitude}))(?:${more})*`;
