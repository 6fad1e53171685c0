import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../database-error.ts';

/** What a running server writes down about itself. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Absent on Windows. */
  readonly socketFolder: string | undefined;
}

/**
 * Reads `postmaster.pid`: the server's own lock file, left behind when the server was killed.
 * Lines: process id, data folder, start time, port, socket folder, address, shared memory, status
 * (PostgreSQL's `miscadmin.h`, LOCK_FILE_LINE_*). A file that is still being written is no server yet.
 */
export function parsePostmaster(text: string): Postmaster | undefined {
  const [pid, , , port, socketFolder] = text.split(/\r?\n/);
  if (!isNumber(pid) || !isNumber(port)) return undefined;
  return { pid: Number(pid), port: Number(port), socketFolder: socketFolder || undefined };
}

const isNumber = (line: string | undefined) => line !== undefined && /^\d{1,10}$/.test(line.trim());

/** PostgreSQL's lock on a data folder. */
export const lockFileOf = (dataFolder: string) => join(dataFolder, 'postmaster.pid');

/** The server that runs on a data folder, or ran there until it was killed. */
export async function findPostmaster(dataFolder: string): Promise<Postmaster | undefined> {
  try {
    return parsePostmaster(await readFile(lockFileOf(dataFolder), 'utf8'));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
