/** What is read out of an item's name. */
interface ItemParts {
  readonly brand: string | null;
  readonly series: string | null;
  readonly category: string | null;
}

const categories: readonly (readonly [pattern: RegExp, category: string])[] = [
  [/suv|越野/iu, 'SUV'],
  [/mpv|商务车/iu, 'MPV'],
  [/轿车|sedan/iu, '轿车'],
  [/跑车|coupe|roadster/iu, '跑车'],
  [/皮卡|pickup/iu, '皮卡'],
];

/** What an item's name says: logs write `brand_series`; a word of the name may say what kind of car it is. */
export function itemParts(name: string): ItemParts {
  const plain = name.normalize('NFKC');
  const [, brand = null, series = null] = /^([^_\s,]{1,20})_([^_,]{1,40})$/u.exec(plain) ?? [];
  return { brand, series, category: categories.find(([pattern]) => pattern.test(plain))?.[1] ?? null };
}
