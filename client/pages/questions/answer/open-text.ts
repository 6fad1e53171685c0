/**
 * What the model has written behind the sentences that were checked: the sentence that is still open, and any that was
 * not taken. White space does not count when a sentence is looked for: the server may have trimmed it.
 *
 * @param written the answer of the present attempt, as streamed
 * @param closed the texts of the checked sentences, in their order
 */
export function openText(written: string, closed: readonly string[]): string {
  let from = 0;
  for (const sentence of closed) {
    const end = endOf(written, sentence, from);
    // A sentence of an earlier attempt, or one that came ahead of its text, stands nowhere.
    if (end !== null) from = end;
  }
  return written.slice(from).trim();
}

/** Where a sentence ends in the text, from a place on; null when it is not there. */
function endOf(text: string, sentence: string, from: number): number | null {
  const letters = sentence.replace(/\s/g, '');
  if (letters === '') return null;
  for (let start = from; start < text.length; start += 1) {
    const end = matchedTo(text, letters, start);
    if (end !== null) return end;
  }
  return null;
}

function matchedTo(text: string, letters: string, start: number): number | null {
  let place = start;
  for (const letter of letters) {
    while (/\s/.test(text.charAt(place))) place += 1;
    if (!text.startsWith(letter, place)) return null;
    place += letter.length;
  }
  return place;
}
