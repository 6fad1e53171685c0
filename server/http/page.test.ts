import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPage } from './page.ts';

describe('the page', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'causeway-page-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('should be served by the next request when its files could not be read in the one before', async () => {
    const page = createPage(folder);
    const server = createServer((request, response) => {
      page(request, response).catch(() => response.writeHead(500).end());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const status = async () => (await fetch(`http://127.0.0.1:${port}/`)).status;
    await writeFile(join(folder, 'index.html'), '<p>the page</p>');
    const unreadable = join(folder, 'large.js');
    await writeFile(unreadable, '');
    await truncate(unreadable, 3 * 2 ** 30); // More than Node reads at once; it takes no room on the disk.
    expect(await status()).toBe(500);
    await rm(unreadable);
    expect(await status()).toBe(200);
    server.close();
  });
});
