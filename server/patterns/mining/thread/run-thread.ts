import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { RunFailure } from '../../../runs/run-failure.ts';
import type { ThreadMessage, ThreadTask } from './thread-messages.ts';

/** Megabytes that the thread's objects may take; the data itself lies outside, in typed arrays. */
const MEMORY_MB = 4_096;

/** A thread does not take over how this process reads TypeScript, so it learns that first. */
const boot = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(new URL('./mining-thread.ts', import.meta.url).href)}); });`;

/**
 * Answers a question in a thread of its own, so that nothing else of the process waits, and hands on what it says, one
 * message at a time: the thread waits meanwhile. Ends the thread at once when the signal is aborted; rejects with its reason
 * then, and with `RunFailure` of code MINING_LIMIT when the thread has no memory left.
 */
export async function runThread(
  task: ThreadTask,
  signal: AbortSignal,
  hear: (message: ThreadMessage) => Promise<unknown>,
): Promise<void> {
  signal.throwIfAborted();
  const resourceLimits = { maxOldGenerationSizeMb: MEMORY_MB };
  const worker = new Worker(boot, { eval: true, workerData: task, resourceLimits });
  try {
    for await (const [message] of messagesOf(worker, signal)) {
      // What it had said before it was told to stop is still handed out.
      signal.throwIfAborted();
      await hear(message);
      if (message.kind === 'end' || message.kind === 'limit') return;
      if (message.kind !== 'searched') worker.postMessage('go on');
    }
    throw new Error('The mining thread ended before it was done.');
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw isOutOfMemory(error) ? outOfMemory(error) : error;
  } finally {
    await worker.terminate();
  }
}

/** What a worker posts, until it ends; rejects when it breaks. Only the mining thread is such a worker. */
const messagesOf = (worker: Worker, signal: AbortSignal) =>
  on(worker, 'message', { signal, close: ['exit'] }) as AsyncIterable<[ThreadMessage]>;

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

const outOfMemory = (cause: unknown) =>
  new RunFailure(
    'MINING_LIMIT',
    `Mining took more than ${MEMORY_MB} MB. A higher support or a smaller length needs less.`,
    false,
    { cause },
  );
