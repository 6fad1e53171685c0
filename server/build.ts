import { fileURLToPath } from 'node:url';
import { ensureGeneratedClient } from './database/generate.ts';
import { buildPageIfStale } from './http/build-page.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

// What `npm start` would otherwise make first: the Prisma client and the page. Nothing is done for what is up to date.
await ensureGeneratedClient(say);
await buildPageIfStale(
  {
    source: fileURLToPath(new URL('../client', import.meta.url)),
    built: fileURLToPath(new URL('../dist/client', import.meta.url)),
  },
  say,
);
