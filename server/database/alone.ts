import { mkdir, rm, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { codeOf } from './database-error.ts';

/** A lock older than this was left by a killed process. */
const STALE_MS = 60_000;

/** Does the work while no other process does work under the same lock, a folder that is made for the time. */
export async function alone(lock: string, work: () => Promise<void>): Promise<void> {
  while (!(await take(lock))) await wait(100);
  try {
    await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

async function take(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    if (await isStale(lock)) await rm(lock, { recursive: true, force: true });
    return false;
  }
}

async function isStale(lock: string): Promise<boolean> {
  try {
    return Date.now() - (await stat(lock)).mtimeMs > STALE_MS;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false; // Released just now.
    throw error;
  }
}
