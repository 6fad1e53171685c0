import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCommand, runCommand } from './command.ts';

describe('the arguments of npm run sample', () => {
  it('should have defaults', () => {
    expect(readCommand([])).toEqual({
      users: 500,
      seed: 1,
      folder: './sample',
      endsAt: new Date('2026-01-01T00:00:00+08:00'),
      broken: 20,
      force: false,
    });
  });

  it('should be read', () => {
    const args = '--users 3 --seed 9 --out there --ends-at 2025-06-01T12:00:00Z --broken 0 --force'.split(
      ' ',
    );
    expect(readCommand(args)).toEqual({
      users: 3,
      seed: 9,
      folder: 'there',
      endsAt: new Date('2025-06-01T12:00:00Z'),
      broken: 0,
      force: true,
    });
  });

  it.each([
    ['--users', '0'],
    ['--users', '-5'],
    ['--seed', 'x'],
    ['--seed', '1.5'],
    ['--ends-at', 'tomorrow'],
    ['--out', ''],
    ['--unknown', '1'],
    ['stray', '--force'],
  ])('should be refused: %s %s', (...args) => {
    expect(readCommand(args)).toBeNull();
  });
});

describe('npm run sample', () => {
  const command = readCommand(['--users', '2']) ?? expect.unreachable();
  let folder: string;
  let said: string[];
  const run = (change: Partial<typeof command>) =>
    runCommand({ ...command, folder, ...change }, (line) => said.push(line));

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'causeway-sample-'));
    said = [];
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('should write the files and say how much', async () => {
    expect(await run({ folder: join(folder, 'new', 'one') })).toBe(true);
    expect((await readdir(join(folder, 'new', 'one'))).sort()).toEqual([
      'apps.csv',
      'behavior-texts.csv',
      'behaviors.csv',
      'items.csv',
      'media.csv',
      'places.csv',
      'profile-texts.csv',
      'profiles.csv',
      'truth.json',
    ]);
    expect(said.join()).toMatch(/2 users with \d+ rows, made up/);
  });

  it('should leave a folder alone that holds something, unless forced', async () => {
    await writeFile(join(folder, 'behaviors.csv'), 'mine');
    expect(await run({})).toBe(false);
    expect(said.join()).toContain('is not empty');
    expect(await readFile(join(folder, 'behaviors.csv'), 'utf8')).toBe('mine');
    expect(await run({ force: true })).toBe(true);
    expect(await readFile(join(folder, 'behaviors.csv'), 'utf8')).toMatch(/^user_id,action,/);
  });
});
