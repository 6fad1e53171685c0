/**
 * A reader that asks at most once in a while for each question: those who ask the same meanwhile share the answer, also
 * one that is under way. An answer that failed is not kept.
 *
 * @param keepMs milliseconds for which an answer is good, from when it came
 * @param read takes what can be written as JSON, which tells two questions apart
 */
export function cached<Question, Answer>(
  keepMs: number,
  read: (question: Question) => Promise<Answer>,
): (question: Question) => Promise<Answer> {
  const known = new Map<string, { until: number; readonly answer: Promise<Answer> }>();
  return (question) => {
    const now = performance.now();
    for (const [asked, { until }] of known) if (until <= now) known.delete(asked);
    const key = JSON.stringify(question);
    const fresh = known.get(key);
    if (fresh) return fresh.answer;
    const entry = { until: Number.POSITIVE_INFINITY, answer: read(question) };
    known.set(key, entry);
    entry.answer.then(
      () => {
        entry.until = performance.now() + keepMs;
      },
      () => known.delete(key),
    );
    return entry.answer;
  };
}
