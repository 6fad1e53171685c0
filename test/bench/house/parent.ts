/**
 * The child's side of `startChild`: says that it is ready, answers the bench's questions, and stops when the bench lets go of
 * it or is gone. An error ends the process, and so reaches the bench.
 */
export function serveParent(answer: (question: unknown) => unknown, stop: () => Promise<unknown>): void {
  process.on('message', async ({ question }: { question: unknown }) => {
    process.send?.(await answer(question));
  });
  process.once('disconnect', stop);
  process.send?.('ready');
}
