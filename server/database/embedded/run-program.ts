import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { type Home, logOf } from './home.ts';
import { type Programs, programPath } from './programs.ts';

export interface Outcome {
  readonly succeeded: boolean;
  /** What came into the log meanwhile: the program's own words, and those of servers old and new. */
  readonly said: string;
}

/**
 * Runs one of PostgreSQL's programs to its end. What it says goes into the server's log, which a server that
 * it starts then keeps: a pipe would tie that server to this process.
 */
export async function runProgram(
  programs: Programs,
  name: 'initdb' | 'pg_ctl',
  args: readonly string[],
  home: Home,
): Promise<Outcome> {
  const log = await open(logOf(home), 'a', 0o600);
  try {
    const { size } = await log.stat();
    const child = spawn(programPath(programs, name), args, {
      ...home.account,
      cwd: home.folder,
      env: environment(),
      stdio: ['ignore', log.fd, log.fd],
      windowsHide: true,
    });
    const [code] = await once(child, 'exit');
    const said = (await readFile(logOf(home))).subarray(size).toString('utf8');
    return { succeeded: code === 0, said };
  } finally {
    await log.close();
  }
}

/** Neither our keys, nor PGPORT and the like, nor a language other than English. */
function environment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'SystemDrive', 'ComSpec', 'TEMP', 'TMP'];
  const given = Object.entries(process.env).filter(([name]) => kept.includes(name));
  return { ...Object.fromEntries(given), LC_ALL: 'C' };
}

/** The last line that names an error, without its time stamp; else the last line. */
export function reasonIn(said: string): string {
  const lines = said.split(/\r?\n/).filter((line) => /\S/.test(line) && !/terminating connection/.test(line));
  const telling = lines.findLast((line) => MARK.test(line)) ?? lines.at(-1) ?? 'no reason given';
  return telling.replace(MARK, '').trim();
}

const MARK = /^.*?\b(FATAL|PANIC|error): */;
