import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../server/database/testing.ts';

const script = fileURLToPath(new URL('./prisma.ts', import.meta.url));
const migrations = fileURLToPath(new URL('./migrations', import.meta.url));
const schema = fileURLToPath(new URL('./schema.prisma', import.meta.url));

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'cw-prisma-'));
  await chmod(folder, 0o755);
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

/** Runs `npm run prisma -- …` and returns its exit code and everything it said. */
async function prisma(args: string[], env: NodeJS.ProcessEnv = { DATABASE_URL: database.url }) {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (said += text.toString()));
  const [code] = await once(child, 'close');
  return { code, said };
}

describe('npm run prisma', () => {
  it('should find a database that Causeway migrated up to date', async () => {
    const { code, said } = await prisma(['migrate', 'status']);
    expect(said).toContain('Database schema is up to date!');
    expect(code).toBe(0);
  });

  it('should find nothing to deploy to it', async () => {
    expect((await prisma(['migrate', 'deploy'])).said).toContain('No pending migrations to apply.');
  });

  it('should find that the migrations make what schema.prisma says', async () => {
    const args = ['migrate', 'diff', '--from-migrations', migrations, '--to-schema', schema, '--exit-code'];
    const { code, said } = await prisma(args);
    expect(said).toContain('No difference detected.');
    expect(code).toBe(0);
  });

  it('should find what schema.prisma says and the migrations do not make', async () => {
    const changed = join(folder, 'schema.prisma');
    await writeFile(changed, `${await readFile(schema, 'utf8')}\nmodel Missing {\n  id Int @id\n}\n`);
    const args = ['migrate', 'diff', '--from-migrations', migrations, '--to-schema', changed, '--exit-code'];
    const { code, said } = await prisma(args);
    expect(said).toContain('Missing');
    expect(code).toBe(2);
  });

  it('should use the embedded database of the data folder when no other is named, and stop it again', async () => {
    const dataDir = join(folder, 'data');
    const { code, said } = await prisma(['migrate', 'deploy'], { DATA_DIR: dataDir, DATABASE_URL: '' });
    expect(said).toMatch(/Database: embedded PostgreSQL 18\.\d+ in /);
    expect(said).toContain('All migrations have been successfully applied.');
    expect(code).toBe(0);
    const log = await readFile(join(dataDir, 'postgres', 'server.log'), 'utf8');
    expect(log).toContain('database system is shut down');
  });
});
