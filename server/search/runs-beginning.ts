/** Digits without which a text is not taken for the beginning of an id: it may be a word, or a number. */
const LEAST_DIGITS = 4;
const form = '________-____-____-____-____________';

/** The first and the last id of a run that begin with a text; null for one that is no beginning of any. */
export function runsBeginning(text: string): { readonly from: string; readonly to: string } | null {
  if (text.length < LEAST_DIGITS || text.length > form.length) return null;
  const fits = [...text].every((character, at) =>
    form[at] === '-' ? character === '-' : /^[0-9a-f]$/.test(character),
  );
  if (!fits) return null;
  const rest = form.slice(text.length);
  return { from: text + rest.replaceAll('_', '0'), to: text + rest.replaceAll('_', 'f') };
}
