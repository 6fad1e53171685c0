/** A type of events by all its names. */
type Named = { code: string; zh: string; en: string; synonyms: readonly string[] };

/** As the server compares names: whatever their case, width, spaces and hyphens. */
function fold(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-·'’&/]+/gu, '');
}

/** True if one of the names of the type, or its code, contains the text. Everything contains nothing. */
export function isNamed({ code, zh, en, synonyms }: Named, text: string): boolean {
  const wanted = fold(text);
  return [code, zh, en, ...synonyms].some((name) => fold(name).includes(wanted));
}

/** The synonyms with those that contain the text in front, so that they are seen where only a few are shown. */
export function foundFirst(synonyms: readonly string[], text: string): readonly string[] {
  const wanted = fold(text);
  if (wanted === '') return synonyms;
  const found = (name: string) => fold(name).includes(wanted);
  return [...synonyms.filter(found), ...synonyms.filter((name) => !found(name))];
}

/** Both names for one line; a name that nobody has translated yet stands there once. */
export function bothNames({ zh, en }: Pick<Named, 'zh' | 'en'>): string {
  return zh === en ? zh : `${zh} · ${en}`;
}
