import { existsSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { codeOf, DatabaseError, reasonOf } from '../database-error.ts';

const links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * npm packages cannot hold symbolic links, so PostgreSQL's shared libraries lack their short names until the
 * package's install script makes them. Where install scripts are switched off, this does the same.
 * @param root the package's folder; `native/pg-symlinks.json` in it lists the links (Windows has none).
 */
export async function linkLibraries(root: string): Promise<void> {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of links.parse(JSON.parse(await readFile(list, 'utf8')))) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    await makeLink(relative(dirname(target), source), link);
  }
}

async function makeLink(to: string, link: string): Promise<void> {
  try {
    await symlink(to, link);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return; // Another process that starts now has made it.
    throw new DatabaseError(
      `PostgreSQL's libraries lack the link ${link}, and it cannot be made (${reasonOf(error)}): run npm rebuild as the owner of node_modules.`,
    );
  }
}
