import { RunFailure } from '../../../runs/work/run-failure.ts';
import { OutOfMemory, withThread } from '../../../threads/open-thread.ts';
import type { ThreadMessage, ThreadTask } from './thread-messages.ts';

/** Megabytes that the thread's objects may take; the data itself lies outside, in typed arrays. */
const MEMORY_MB = 4_096;
const file = new URL('./mining-thread.ts', import.meta.url);

/**
 * Answers a question in a thread of its own, and hands on what it says, one message at a time: the thread waits meanwhile.
 * Ends the thread at once when the signal is aborted; rejects with its reason then, and with `RunFailure` of code MINING_LIMIT
 * when the thread has no memory left.
 */
export async function runThread(
  task: ThreadTask,
  signal: AbortSignal,
  hear: (message: ThreadMessage) => Promise<unknown>,
): Promise<void> {
  const options = { file, task, memoryMb: MEMORY_MB, signal };
  try {
    await withThread<ThreadMessage, void>(options, async ({ messages, goOn }) => {
      for await (const message of messages) {
        await hear(message);
        if (message.kind === 'end' || message.kind === 'limit') return;
        if (message.kind !== 'searched') goOn();
      }
      throw new Error('The mining thread ended before it was done.');
    });
  } catch (error) {
    throw error instanceof OutOfMemory ? tooMuch(error) : error;
  }
}

const tooMuch = (cause: unknown) =>
  new RunFailure(
    'MINING_LIMIT',
    `Mining took more than ${MEMORY_MB} MB. A higher support or a smaller length needs less.`,
    false,
    { cause },
  );
