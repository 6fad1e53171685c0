import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import { readCommand, runCommand } from './command.ts';

describe('readCommand', () => {
  it('should read files and a kind', () => {
    expect(readCommand(['a.csv', 'b.csv'])).toEqual({ files: ['a.csv', 'b.csv'], kind: null, dryRun: false });
    expect(readCommand(['--kind', 'profiles', 'a.csv'])).toEqual({
      files: ['a.csv'],
      kind: 'PROFILES',
      dryRun: false,
    });
  });

  it('should read a trial of apps', () => {
    const command = { files: ['a.csv'], kind: 'APPS', dryRun: true };
    expect(readCommand(['--dry-run', '--kind', 'apps', 'a.csv'])).toEqual(command);
  });

  it.each([[[]], [['--kind', 'people', 'a.csv']], [['--force', 'a.csv']], [['--kind=profiles']]])(
    'should make nothing of %j',
    (args) => {
      expect(readCommand(args)).toBeNull();
    },
  );
});

describe('runCommand', () => {
  let database: TestDatabase;
  let folder: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'causeway-import-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await database.drop();
  });

  /** Writes the files, imports them by name and returns what was said, without the folder. */
  async function run(files: Readonly<Record<string, string | null>>) {
    const paths: string[] = [];
    for (const [name, text] of Object.entries(files)) {
      if (text !== null) await writeFile(join(folder, name), text);
      paths.push(join(folder, name));
    }
    const said: string[] = [];
    const say = (line: string) => void said.push(line.replace(join(folder, '/'), ''));
    const log = pino({ level: 'silent' });
    const config = { MAX_IMPORT_BYTES: 1_000, TIME_ZONE: 'Asia/Shanghai' };
    return {
      good: await runCommand({ files: paths, kind: null, dryRun: false }, { database, config, log, say }),
      said,
    };
  }

  it('should tell the kind of each file by its header, and show the first row errors', async () => {
    const bad = Array.from({ length: 12 }, (_, index) => `u_1,browse,2026-02-30 10:${10 + index}\n`).join('');
    const files = {
      'log.csv': `user_id,action,timestamp\nu_1,browse,2026-03-02 20:15\n${bad}`,
      'people.csv': 'user_id,age\nu_1,34\n',
    };
    const { good, said } = await run(files);
    expect(good).toBe(true);
    expect(said[0]).toBe('log.csv: 13 rows of behaviors: 1 new, 0 there already, 12 refused');
    expect(said[1]).toBe('  line 3, timestamp: "2026-02-30 10:10" is not a time between 1970 and 2100.');
    expect(said.slice(11)).toEqual([
      '  and 2 more',
      'people.csv: 1 rows of profiles: 1 new, 0 there already, 0 refused',
    ]);
  });

  it('should go on with the next file after one that is refused, and say so in the end', async () => {
    const { good, said } = await run({
      'missing.csv': null,
      'empty.csv': '',
      'prices.csv': 'colour,price\nx,1\n',
      'large.csv': `user_id,age\n${'u_1,34\n'.repeat(1_000)}`,
      'good.csv': 'user_id,age\nu_2,40\n',
    });
    expect(good).toBe(false);
    expect(said).toEqual([
      'missing.csv: there is no such file.',
      'empty.csv: The file is empty.',
      expect.stringMatching(
        /^prices\.csv: A behavior file needs user_id .* The file has the columns colour, price\.$/,
      ),
      expect.stringMatching(
        /^large\.csv: The file is larger than 1000 bytes, the limit set by MAX_IMPORT_BYTES\./,
      ),
      expect.stringMatching(/^large\.csv: \d+ rows of profiles: /),
      'good.csv: 1 rows of profiles: 1 new, 0 there already, 0 refused',
    ]);
  });
});
