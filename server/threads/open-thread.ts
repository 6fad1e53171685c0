import { on } from 'node:events';
import { Worker } from 'node:worker_threads';

/** What a thread is, and what it is given. */
export interface ThreadOptions {
  /** Its file. */
  readonly file: URL;
  /** What it finds as `workerData`. */
  readonly task: unknown;
  /** Megabytes that its objects may take; typed arrays lie outside. */
  readonly memoryMb: number;
  /** Ends it at once when aborted. */
  readonly signal: AbortSignal;
}

/** A thread of this process that says something, again and again, until it has said its last. */
export interface Thread<Message> {
  /** What it says; rejects when it breaks or is told to stop, with the signal's own reason then. */
  readonly messages: AsyncIterable<Message>;
  /** Tells a thread that waits to go on. */
  goOn(): void;
}

/** A thread had no memory left. */
export class OutOfMemory extends Error {
  override readonly name = 'OutOfMemory';
}

// A thread does not take over how this process reads TypeScript, so it learns that first.
const boot = (file: URL) =>
  `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(file.href)}); });`;

/**
 * Does work with a thread, so that nothing else of the process waits for it, and ends the thread with the work.
 *
 * @throws {OutOfMemory} when the thread has no memory left, and the signal's own reason once that is aborted
 */
export async function withThread<Message, Result>(
  { file, task, memoryMb, signal }: ThreadOptions,
  work: (thread: Thread<Message>) => Promise<Result>,
): Promise<Result> {
  signal.throwIfAborted();
  const resourceLimits = { maxOldGenerationSizeMb: memoryMb };
  const worker = new Worker(boot(file), { eval: true, workerData: task, resourceLimits });
  try {
    return await work({ messages: messagesOf(worker, signal), goOn: () => worker.postMessage('go on') });
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (isOutOfMemory(error))
      throw new OutOfMemory(`A thread took more than ${memoryMb} MB.`, { cause: error });
    throw error;
  } finally {
    await worker.terminate();
  }
}

/** What a worker posts, until it ends; rejects when it breaks. Its file says what that is. */
async function* messagesOf<Message>(worker: Worker, signal: AbortSignal): AsyncGenerator<Message> {
  const posted = on(worker, 'message', { signal, close: ['exit'] }) as AsyncIterable<[Message]>;
  for await (const [message] of posted) {
    // What it had said before it was told to stop is still handed out.
    signal.throwIfAborted();
    yield message;
  }
}

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
