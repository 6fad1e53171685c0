import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../database/testing.ts';
import { errorsOf, importBytes } from '../../imports/testing.ts';
import { seedEventTypes } from '../../vocabulary/event-types.ts';
import type { Damage, Truth } from '../truth.ts';
import { writeSample } from './write-sample.ts';

const options = { users: 15, seed: 7, endsAt: new Date('2026-01-01T00:00:00+08:00'), broken: 25 };
const names = [
  ...['behaviors.csv', 'behavior-texts.csv', 'profiles.csv', 'profile-texts.csv'],
  ...['apps.csv', 'media.csv', 'places.csv', 'items.csv', 'truth.json'],
] as const;

const folders: string[] = [];
async function write(change: Partial<typeof options> = {}): Promise<Map<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'causeway-sample-'));
  folders.push(folder);
  await writeSample(folder, { ...options, ...change });
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return new Map(names.map((name, index) => [name, texts[index] ?? '']));
}

/** What an importer says of a damaged line. */
const reasons: Record<Damage, RegExp> = {
  MISSING_USER: /^The user is missing/,
  IMPOSSIBLE_DATE: /^"\d{4}-02-30 .* is not a time/,
  TOO_MANY_CELLS: /^The row has too many cells/,
  OPEN_QUOTE: /quot/,
};

describe('writeSample', () => {
  let files: Map<string, string>;
  let truth: Truth;
  let database: TestDatabase;
  const text = (name: (typeof names)[number]) => files.get(name) ?? '';

  beforeAll(async () => {
    files = await write();
    truth = JSON.parse(text('truth.json'));
    database = await createTestDatabase();
  });
  afterAll(async () => {
    await database.drop();
    for (const folder of folders) await rm(folder, { recursive: true });
  });

  it('should write the same bytes for the same options and others for another seed', async () => {
    expect(await write()).toEqual(files);
    const other = await write({ seed: 8 });
    expect(other.get('behaviors.csv')).not.toEqual(text('behaviors.csv'));
  });

  it('should let every row but the broken ones be evidence of one true event, at its line', () => {
    for (const log of ['behaviors.csv', 'behavior-texts.csv'] as const) {
      const lines = text(log).trimEnd().split('\n');
      const users = truth.users.filter((user) => user.log === log);
      const rows = users.flatMap(({ userId, events }) =>
        events.flatMap((event) => event.rows.map((row) => ({ userId, ...row }))),
      );
      for (const { userId, line, at } of rows) {
        const cells = lines[line - 1]?.split(',') ?? [];
        const time = cells.find((cell) => /^\d{4}-/.test(cell)) ?? '';
        expect([cells[0], new Date(time).toISOString()]).toEqual([userId, at]);
      }
      const broken =
        log === 'behaviors.csv' ? [...truth.refused, ...truth.duplicates].map(({ line }) => line) : [];
      const all = [1, ...rows.map(({ line }) => line), ...broken].sort((a, b) => a - b);
      expect(all).toEqual(lines.map((_, index) => index + 1));
    }
  });

  it('should know each user by one log and one profile, some by text only', () => {
    expect(truth.users).toHaveLength(15);
    expect(truth.users.filter(({ log }) => log === 'behavior-texts.csv')).toHaveLength(3);
    for (const { userId, profile } of truth.users) expect(text(profile)).toContain(`${userId},`);
    expect(text('profile-texts.csv').trim().split('\n')).toHaveLength(4);
  });

  it('should name event types of the vocabulary, and events in order with their times', () => {
    const codes = seedEventTypes.map(({ code }) => code);
    const events = truth.users.flatMap((user) => user.events);
    expect(codes).toEqual(expect.arrayContaining([...new Set(events.map(({ type }) => type))]));
    for (const { cause, effect } of truth.planted) {
      expect(events.some(({ type }) => type === cause)).toBe(true);
      expect(events.some(({ type }) => type === effect)).toBe(true);
    }
    for (const { start, end, rows } of events) {
      expect(rows[0]?.at).toBe(start);
      expect(end >= start).toBe(true);
    }
    for (const user of truth.users) {
      const starts = user.events.map(({ start }) => start);
      expect(starts).toEqual(starts.toSorted());
    }
  });

  it('should plant every kind of damage', () => {
    expect(truth.refused).toHaveLength(20);
    expect(truth.duplicates).toHaveLength(5);
    expect(new Set(truth.refused.map(({ damage }) => damage))).toEqual(new Set(Object.keys(reasons)));
    const lines = text('behaviors.csv').split('\n');
    for (const { line, of } of truth.duplicates) expect(lines[line - 1]).toBe(lines[of - 1]);
  });

  it('should be imported but for exactly the broken rows', async () => {
    const { record } = await importBytes(database, text('behaviors.csv'));
    const valid = truth.users
      .filter(({ log }) => log === 'behaviors.csv')
      .reduce((sum, { events }) => sum + events.reduce((rows, event) => rows + event.rows.length, 0), 0);
    expect(record).toMatchObject({
      status: 'FINISHED',
      added: valid,
      duplicates: truth.duplicates.length,
      rejected: truth.refused.length,
    });
    const errors = await errorsOf(database, record.id);
    const planted = truth.refused.toSorted((a, b) => a.line - b.line);
    expect(errors.map(({ line }) => line)).toEqual(planted.map(({ line }) => line));
    for (const [index, { damage }] of planted.entries())
      expect(errors[index]?.reason).toMatch(reasons[damage]);
  });

  it.each([
    ['BEHAVIORS', 'behavior-texts.csv'],
    ['PROFILES', 'profiles.csv'],
    ['PROFILES', 'profile-texts.csv'],
    ['APPS', 'apps.csv'],
    ['MEDIA', 'media.csv'],
    ['PLACES', 'places.csv'],
    ['ITEMS', 'items.csv'],
  ] as const)('should write %s that are imported whole: %s', async (kind, name) => {
    const { record } = await importBytes(database, text(name), { kind });
    const rows = text(name).trimEnd().split('\n').length - 1;
    expect(record).toMatchObject({ status: 'FINISHED', rows, rejected: 0, message: null });
  });
});
