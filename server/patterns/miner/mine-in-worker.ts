import { Worker } from 'node:worker_threads';
import { MemoryLimitError, type MineResult } from './mine.ts';
import { checkOptions, type MineOptions, MineOptionsError } from './options.ts';
import type { Pattern } from './pattern.ts';
import type { SequenceDatabase } from './sequence-database.ts';

/** What the worker says, in order: shares of the work, then patterns by pages, then the end. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'patterns'; readonly patterns: readonly Pattern[] }
  | { readonly kind: 'end'; readonly leastSupport: number; readonly sequences: number }
  | { readonly kind: 'limit'; readonly limit: number; readonly fittingSupport: number }
  | { readonly kind: 'options'; readonly message: string };

export interface WorkerOptions {
  /** Aborting it ends the worker at once; the promise is rejected with its reason. */
  readonly signal: AbortSignal;
  /** Told of the share (0–1) of the work that is done, some ten times a second at most. */
  readonly onProgress?: (done: number) => void;
  /** Told of patterns as they arrive, in their order. */
  readonly onPatterns?: (patterns: readonly Pattern[]) => void;
}

/** A thread does not take over how this process reads TypeScript, so it learns that first. */
const BOOT = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(new URL('./mine-worker.ts', import.meta.url).href)}); });`;

/**
 * Mines in a thread of its own, so that nothing else of the process waits. Rejects with `MineOptionsError`,
 * `MemoryLimitError`, or the signal's reason.
 */
export async function mineInWorker(
  database: SequenceDatabase,
  options: MineOptions,
  { signal, onProgress, onPatterns }: WorkerOptions,
): Promise<Omit<MineResult, 'supportOf'>> {
  signal.throwIfAborted();
  checkOptions(options, database.times !== null);
  const worker = new Worker(BOOT, { eval: true, workerData: { database, options } });
  const answer = new Promise<Omit<MineResult, 'supportOf'>>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('The miner ended before it was done.')));
    const patterns: Pattern[] = [];
    worker.on('message', (message: WorkerMessage) => {
      switch (message.kind) {
        case 'progress':
          return onProgress?.(message.done);
        case 'patterns':
          for (const pattern of message.patterns) patterns.push(pattern);
          return onPatterns?.(message.patterns);
        case 'end':
          return resolve({ patterns, leastSupport: message.leastSupport, sequences: message.sequences });
        case 'limit':
          return reject(new MemoryLimitError(message.limit, message.fittingSupport));
        case 'options':
          return reject(new MineOptionsError(message.message));
      }
    });
  });
  try {
    return await answer;
  } finally {
    await worker.terminate();
  }
}
