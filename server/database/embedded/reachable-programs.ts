import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, canReach } from './account.ts';
import type { Programs } from './programs.ts';

/**
 * Root runs PostgreSQL as an account that may not enter, say, a clone in root's home. Then the programs are
 * copied once to a system folder, named by their version so that an update is copied anew.
 */
export async function reachablePrograms(
  programs: Programs,
  account: Account,
  systemFolder: string,
  onStage: (line: string) => void,
): Promise<Programs> {
  const reached = await Promise.all(
    ['bin', 'lib', 'share', join('bin', 'postgres')].map((part) =>
      canReach(account, join(programs.folder, part)),
    ),
  );
  if (reached.every(Boolean)) return programs;
  const copy = { ...programs, folder: join(systemFolder, `postgresql-${programs.version}`) };
  if (existsSync(copy.folder)) return copy;
  await copyReadable(programs.folder, copy.folder, systemFolder);
  onStage(
    `PostgreSQL copied to ${copy.folder}, because it cannot run from a folder that only root may enter`,
  );
  return copy;
}

/** Copies beside the destination first, so that a copy that was cut off is never taken for a whole one. */
async function copyReadable(from: string, to: string, systemFolder: string): Promise<void> {
  await mkdir(systemFolder, { recursive: true, mode: 0o755 });
  const draft = await mkdtemp(join(systemFolder, 'copy-'));
  try {
    await cp(from, draft, { recursive: true, verbatimSymlinks: true });
    await letEveryoneRead(draft);
    await rename(draft, to);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(to)) throw error; // Otherwise another process that starts now was first.
  }
}

async function letEveryoneRead(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await letEveryoneRead(path);
    else if (entry.isFile()) await chmod(path, 0o755);
  }
}
