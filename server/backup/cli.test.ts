import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from '../../test/docs/run-program.ts';

describe('npm run backup and npm run restore', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cw-backup-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const run = (program: 'backup' | 'restore', ...args: string[]) =>
    runProgram(process.execPath, ['--import', 'tsx', `server/backup/${program}-cli.ts`, ...args], {
      environment: { DATABASE_URL: '', DATA_DIR: join(folder, 'data') },
    });

  it('should fill an embedded database, and write it and take it back as it is', async () => {
    const kept = 'test/upgrade/first-release.backup';
    const filled = await run('restore', kept);
    expect(filled).toMatchObject({ code: 0, errors: '' });
    expect(filled.output).toMatch(
      /Restored: \d+ rows, as they were on .+\nDatabase: \d+ migration\(s\) applied/,
    );
    const again = await run('restore', kept);
    expect(again).toMatchObject({ code: 1, errors: expect.stringContaining('This database is not empty.') });
    const file = join(folder, 'own.backup');
    const written = await run('backup', file);
    expect(written).toMatchObject({ code: 0, errors: '' });
    const [, rows] = /Backup: +(\d+) rows of \d+ tables/.exec(written.output) ?? [];
    const replaced = await run('restore', file, '--replace');
    expect(replaced).toMatchObject({ code: 0, errors: '' });
    expect(replaced.output).toContain(`Restored: ${rows} rows`);
    expect(await run('backup', file)).toMatchObject({
      code: 1,
      errors: expect.stringContaining('is there already'),
    });
  }, 120_000);

  it.each(['backup', 'restore'] as const)('should say how %s is used', async (program) => {
    for (const args of [[], ['one', 'two'], ['--what']])
      expect(await run(program, ...args)).toMatchObject({
        code: 2,
        errors: expect.stringContaining(`Usage: npm run ${program} -- FILE`),
      });
  });
});
