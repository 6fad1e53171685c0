import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { DatabaseError } from '../database-error.ts';
import { linkLibraries } from './library-links.ts';
import { packageFor, thisMachine } from './machine.ts';

/** PostgreSQL's programs as npm brought them. */
export interface Programs {
  /** The folder that holds `bin`, `lib` and `share`. */
  readonly folder: string;
  /** The package's version, for example `18.4.0-beta.17`. */
  readonly version: string;
}

const manifest = z.object({ version: z.string() });

/** Finds PostgreSQL's programs for this machine and makes them runnable. */
export async function findPrograms(): Promise<Programs> {
  const name = packageFor(thisMachine);
  const root = resolve(dirname(entryOf(name)), '..');
  await linkLibraries(root);
  const { version } = manifest.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
  return { folder: join(root, 'native'), version };
}

function entryOf(name: string): string {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    throw new DatabaseError(
      `The embedded PostgreSQL (${name}) is not installed: run npm install with optional packages, or set DATABASE_URL to a PostgreSQL server.`,
    );
  }
}

/** Full path of one of the programs. */
export function programPath(programs: Programs, name: 'initdb' | 'pg_ctl'): string {
  return join(programs.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}
