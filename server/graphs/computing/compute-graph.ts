import { RunFailure } from '../../runs/work/run-failure.ts';
import { OutOfMemory, withThread } from '../../threads/open-thread.ts';
import type { ComputingMessage, ComputingTask } from './thread-messages.ts';

/** Megabytes that the thread's objects may take; the data itself lies outside, in typed arrays. */
const MEMORY_MB = 4_096;
const file = new URL('./computing-thread.ts', import.meta.url);

/**
 * Computes a graph in a thread of its own, and hands on what it says. Ends the thread at once when the signal is aborted;
 * rejects with its reason then, and with `RunFailure` of code GRAPH_LIMIT when the thread has no memory left.
 */
export async function computeGraph(
  task: ComputingTask,
  signal: AbortSignal,
  hear: (message: ComputingMessage) => Promise<unknown>,
): Promise<void> {
  const options = { file, task, memoryMb: MEMORY_MB, signal };
  try {
    await withThread<ComputingMessage, void>(options, async ({ messages }) => {
      for await (const message of messages) {
        await hear(message);
        if (message.kind === 'end') return;
      }
      throw new Error('The thread ended before the graph was computed.');
    });
  } catch (error) {
    throw error instanceof OutOfMemory ? tooMuch(error) : error;
  }
}

const tooMuch = (cause: unknown) =>
  new RunFailure(
    'GRAPH_LIMIT',
    `The graph took more than ${MEMORY_MB} MB. Fewer users, or a shorter period, need less.`,
    false,
    { cause },
  );
