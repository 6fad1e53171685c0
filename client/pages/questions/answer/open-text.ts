/**
 * What the model has written behind the sentences that were checked: the sentence that is still open, and any whose check
 * is not told yet.
 *
 * @param written the answer of the present attempt, as streamed
 * @param closed the texts of the checked sentences as they were written, in their order
 */
export function openText(written: string, closed: readonly string[]): string {
  let from = 0;
  for (const sentence of closed) {
    const at = written.indexOf(sentence, from);
    // One that came ahead of its text stands nowhere yet.
    if (at >= 0) from = at + sentence.length;
  }
  return written.slice(from).trimEnd();
}
