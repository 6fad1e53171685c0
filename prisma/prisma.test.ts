import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMigrations } from '../server/database/migrations.ts';
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

/** A copy of schema and migrations whose schema has one table more. */
async function changedCopy() {
  const root = await mkdtemp(join(folder, 'copy-'));
  const copy = {
    schema: join(root, 'schema.prisma'),
    migrations: join(root, 'migrations'),
    config: join(root, 'prisma.config.ts'),
  };
  await writeFile(copy.schema, `${await readFile(schema, 'utf8')}\nmodel Missing {\n  id Int @id\n}\n`);
  await cp(migrations, copy.migrations, { recursive: true });
  const config = { schema: copy.schema, migrations: { path: copy.migrations } };
  const datasource = 'datasource: { url: process.env.DATABASE_URL }';
  await writeFile(copy.config, `export default { ...${JSON.stringify(config)}, ${datasource} };\n`);
  return copy;
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
    const changed = await changedCopy();
    const args = [
      'migrate',
      'diff',
      '--from-migrations',
      migrations,
      '--to-schema',
      changed.schema,
      '--exit-code',
    ];
    const { code, said } = await prisma(args);
    expect(said).toContain('Missing');
    expect(code).toBe(2);
  });

  it('should make a migration on the embedded database when no other is named, and stop it again', async () => {
    const changed = await changedCopy();
    const dataDir = join(folder, 'data');
    const args = ['migrate', 'dev', '--name', 'more', '--config', changed.config];
    const { code, said } = await prisma(args, { DATA_DIR: dataDir, DATABASE_URL: '' });
    expect(said).toMatch(/Database: embedded PostgreSQL 18\.\d+ in /);
    expect(said).toContain('Your database is now in sync with your schema.');
    expect(code).toBe(0);

    const made = (await readMigrations(changed.migrations)).at(-1);
    // What Prisma cannot say (partial indexes, storage) stays as the older migrations made it.
    expect(made?.sql.match(/^[A-Z]+ .*$/gm)).toEqual([expect.stringContaining('CREATE TABLE "Missing"')]);
    const log = await readFile(join(dataDir, 'postgres', 'server.log'), 'utf8');
    expect(log.trim().split('\n').at(-1)).toContain('database system is shut down');
  });
});
