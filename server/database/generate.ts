import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alone } from './alone.ts';
import { DatabaseError } from './database-error.ts';
import { runPrisma } from './prisma-cli.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const generated = fileURLToPath(new URL('./generated', import.meta.url));
const stamp = join(generated, 'stamp');

/** What the client is made from: the schema, and the packages that make it. */
const sources = [
  'prisma/schema.prisma',
  'node_modules/@prisma/client/package.json',
  'node_modules/@pothos/plugin-prisma/package.json',
];

/**
 * Makes the Prisma client if it is missing or was made from another schema. It is not in git, so a fresh clone
 * has none; whoever imports it must call this first. Takes a millisecond when nothing is to be done.
 * @throws {DatabaseError} when the generator fails.
 */
export async function ensureGeneratedClient(onStage: (line: string) => void): Promise<void> {
  const digest = await digestOf(sources);
  if (await wasMadeFrom(digest)) return;
  await mkdir(generated, { recursive: true });
  await alone(join(generated, 'lock'), async () => {
    if (await wasMadeFrom(digest)) return;
    onStage('Making the Prisma client from prisma/schema.prisma');
    const code = await runPrisma({ args: ['generate'], stdio: 'ignore' });
    if (code !== 0) {
      throw new DatabaseError('The Prisma client cannot be made: run npm run prisma -- generate to see why.');
    }
    await writeFile(stamp, digest);
  });
}

async function wasMadeFrom(digest: string): Promise<boolean> {
  return existsSync(stamp) && (await readFile(stamp, 'utf8')) === digest;
}

async function digestOf(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) hash.update(await readFile(join(root, file)));
  return hash.digest('hex');
}
