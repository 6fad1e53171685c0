import { parentPort, workerData } from 'node:worker_threads';

/** A thread that keeps what it makes until it has no memory left, or counts to what it is given. */
const kept: number[][] = [];
if (workerData.hoard) for (;;) kept.push(Array.from({ length: 10_000 }, (_, at) => at + Math.random()));
for (let count = 1; count <= workerData.to; count += 1) parentPort?.postMessage(count);
