import { parentPort, workerData } from 'node:worker_threads';
import { MemoryLimitError, mine } from './mine.ts';
import type { WorkerMessage } from './mine-in-worker.ts';
import { type MineOptions, MineOptionsError } from './options.ts';
import type { SequenceDatabase } from './sequence-database.ts';

/* The thread in which patterns are mined. */

/** Milliseconds between two reports of progress. */
const REPORT_MS = 100;
/** Patterns of one message: reading it must not hold up the other side. */
const PAGE = 2_000;

const { database, options } = workerData as { database: SequenceDatabase; options: MineOptions };
const say = (message: WorkerMessage) => parentPort?.postMessage(message);

try {
  let reported = performance.now();
  const checkpoint = (done: number) => {
    const now = performance.now();
    if (now - reported < REPORT_MS) return;
    reported = now;
    say({ kind: 'progress', done });
  };
  const { patterns, leastSupport, sequences } = mine(database, options, { checkpoint });
  for (let at = 0; at < patterns.length; at += PAGE)
    say({ kind: 'patterns', patterns: patterns.slice(at, at + PAGE) });
  say({ kind: 'end', leastSupport, sequences });
} catch (error) {
  if (error instanceof MemoryLimitError)
    say({ kind: 'limit', limit: error.limit, fittingSupport: error.fittingSupport });
  else if (error instanceof MineOptionsError) say({ kind: 'options', message: error.message });
  else throw error;
}
