import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { linkLibraries } from './library-links.ts';

it('should make the links that an install script that did not run would have made', async () => {
  const root = await mkdtemp(join(tmpdir(), 'cw-links-'));
  const lib = join(root, 'native', 'lib');
  await mkdir(lib, { recursive: true });
  await writeFile(join(lib, 'libicuuc.so.60.2'), 'library');
  const link = { source: 'native/lib/libicuuc.so.60.2', target: 'native/lib/libicuuc.so.60' };
  await writeFile(join(root, 'native', 'pg-symlinks.json'), JSON.stringify([link]));

  await Promise.all([linkLibraries(root), linkLibraries(root)]);
  await linkLibraries(root);
  expect(await readFile(join(root, link.target), 'utf8')).toBe('library');
  await rm(root, { recursive: true });
});
