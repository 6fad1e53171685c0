/** A question as far as its place in the conversation goes. */
type Placed = { id: string; follows: { id: string } | null };

/** A question with all that follows it up, directly or not, in the order in which they were asked. */
export type Thread<Q> = { root: Q; followUps: { question: Q; follows: Q }[] };

const inOrder = (a: Placed, b: Placed) => Number(a.id) - Number(b.id);

/**
 * Puts follow-ups under what they follow. Threads go by their newest question, so that the newest of all is the last
 * one. A question that follows one that is not there begins a thread of its own.
 *
 * @param questions in any order; ids rise with time
 */
export function threadsOf<Q extends Placed>(questions: readonly Q[]): Thread<Q>[] {
  const threads = new Map<string, Thread<Q>>();
  const byId = new Map(questions.map((question) => [question.id, question]));
  for (const question of questions.toSorted(inOrder)) {
    const follows = question.follows === null ? undefined : byId.get(question.follows.id);
    const thread = follows && threads.get(follows.id);
    if (follows === undefined || thread === undefined) {
      threads.set(question.id, { root: question, followUps: [] });
    } else {
      thread.followUps.push({ question, follows });
      threads.set(question.id, thread);
    }
  }
  return [...new Set(threads.values())].toSorted((a, b) => inOrder(newestOf(a), newestOf(b)));
}

const newestOf = <Q>({ root, followUps }: Thread<Q>): Q => followUps.at(-1)?.question ?? root;
