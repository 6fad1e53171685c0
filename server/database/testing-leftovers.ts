import { existsSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeOf } from './database-error.ts';
import { openEmbedded } from './embedded/embedded.ts';

/** A killed test run leaves its PostgreSQL running, in a folder named by its process. The next run ends it. */
export async function removeLeftovers(onStage: (line: string) => void): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = /^causeway-test-(\d+)$/.exec(name)?.[1];
    const dataDir = join(tmpdir(), name);
    if (!pid || isAlive(Number(pid)) || !(await isOurs(dataDir))) continue;
    onStage(`Stopping the PostgreSQL of a killed test run in ${dataDir}`);
    // Another test run may be at it, too, or have been killed in the middle of it.
    if (existsSync(join(dataDir, 'postgres', 'data', 'PG_VERSION'))) {
      const server = await openEmbedded({ dataDir, onStage });
      await server.close();
    }
    await rm(dataDir, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

async function isOurs(folder: string): Promise<boolean> {
  const { uid } = await stat(folder);
  return uid === process.getuid?.();
}
