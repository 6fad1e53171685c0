import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the page's sources and its build are. */
export interface PageFolders {
  readonly source: string;
  readonly built: string;
}

/**
 * Builds the page when there is no build, or its sources are newer. Without sources (a shipped image) the build is
 * taken as it is.
 */
export async function buildPageIfStale(
  { source, built }: PageFolders,
  onStage: (line: string) => void,
): Promise<void> {
  const index = join(built, 'index.html');
  if (!existsSync(source)) return;
  if (existsSync(index) && (await newest(source)) <= (await stat(index)).mtimeMs) return;
  onStage('Page: being built, this takes some seconds');
  await buildPage();
}

/** Builds what users get, also where a test asks for it: Vite takes NODE_ENV as it finds it, whatever the mode. */
async function buildPage(): Promise<void> {
  const { build } = await import('vite');
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build({ logLevel: 'warn' });
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

/** When the newest file below a folder was changed, in milliseconds. */
async function newest(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const times = entries.map(async (entry) => (await stat(join(entry.parentPath, entry.name))).mtimeMs);
  return Math.max(...(await Promise.all(times)));
}
