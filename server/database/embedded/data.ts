import { existsSync } from 'node:fs';
import { chown, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseError } from '../database-error.ts';
import { passwordFileOf } from './address.ts';
import { dataOf, type Home } from './home.ts';
import type { Programs } from './programs.ts';
import { reasonIn, runProgram } from './run-program.ts';
import type { Settings } from './settings.ts';

/** Name of the server's one role, which owns everything. */
export const ROLE = 'postgres';

/**
 * Makes the data folder by `initdb`, under a draft name first: data that was cut off in the making is never
 * taken for whole, and of two processes that start at once the second finds the first one's.
 */
export async function ensureData(programs: Programs, home: Home, settings: Settings): Promise<void> {
  if (existsSync(dataOf(home))) return;
  const draft = await mkdtemp(join(home.folder, 'initdb-'));
  try {
    if (home.account) await chown(draft, home.account.uid, home.account.gid);
    const { succeeded, said } = await runProgram(
      programs,
      'initdb',
      await initdbArguments(draft, home, settings),
      home,
    );
    if (!succeeded)
      throw new DatabaseError(`The embedded database cannot be made in ${home.shown}: ${reasonIn(said)}.`);
    await rename(draft, dataOf(home)).catch((error: unknown) => {
      if (!existsSync(dataOf(home))) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function initdbArguments(draft: string, home: Home, settings: Settings): Promise<string[]> {
  const password = await passwordFileOf(home);
  return [
    `--pgdata=${draft}`,
    `--username=${ROLE}`,
    // Text is UTF-8 on every machine, ordered by code point, and letters outside ASCII have upper and lower case.
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(password
      ? ['--auth=scram-sha-256', `--pwfile=${password}`]
      : ['--auth-local=trust', '--auth-host=reject']),
    ...(settings.fsync === 'off' ? ['--no-sync'] : []),
  ];
}
