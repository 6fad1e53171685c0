/** What a Segmented or a Select offers: the keys of some words, in their order. */
export function optionsOf<Key extends string>(words: Record<Key, string>): { value: Key; label: string }[] {
  const options: { value: Key; label: string }[] = [];
  for (const value in words) options.push({ value, label: words[value] });
  return options;
}
