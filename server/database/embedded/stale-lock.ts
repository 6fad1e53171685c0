import { readFile } from 'node:fs/promises';
import { codeOf } from '../database-error.ts';
import type { Home } from './home.ts';
import { parsePostmaster } from './postmaster.ts';
import { writeForServer } from './write-for-server.ts';

/** A number that no system gives to a process. */
const NO_PROCESS = '2147483647';

/**
 * PostgreSQL takes a lock file (of its data, or of its socket) for live while any process has the number in it: another program that got the
 * same number after a container restart, or the dead server itself until somebody reaps it (in a container that
 * may be never). Then this puts a number into it that nobody has. The rest of the file stays, so PostgreSQL still
 * checks that no child of the old server holds its memory.
 * Only Linux says what a process is; elsewhere nothing is done.
 */
export async function disownStaleLock(home: Home, file: string): Promise<void> {
  const text = await readIfThere(file);
  const pid = text && parsePostmaster(text)?.pid;
  if (!pid || !(await isSomethingElse(pid))) return;
  await writeForServer(home, file, text.replace(/^\d+/, NO_PROCESS));
}

/** True for a process that runs and is no PostgreSQL, or that is dead and not reaped yet. */
async function isSomethingElse(pid: number): Promise<boolean> {
  // Process id, name in brackets, state: see proc_pid_stat(5).
  const found = /^\d+ \((.*)\) (\w)/s.exec((await readIfThere(`/proc/${pid}/stat`)) ?? '');
  return found !== null && (found[1] !== 'postgres' || found[2] === 'Z');
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
