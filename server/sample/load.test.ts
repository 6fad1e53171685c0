import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import { generateSample } from './generate.ts';
import { loadSample } from './load.ts';

const options = { users: 12, seed: 1, endsAt: new Date('2026-01-01T03:00:00Z') };
const sample = generateSample(options);
const counts = { users: 12, behaviors: sample.behaviors.length, apps: 8, media: 5, places: 17, items: 42 };

describe('loadSample', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(() => database.drop());

  const countRows = async () => ({
    users: await database.prisma.user.count(),
    behaviors: await database.prisma.behavior.count(),
    apps: await database.prisma.app.count(),
    media: await database.prisma.media.count(),
    places: await database.prisma.place.count(),
    items: await database.prisma.item.count(),
  });

  it('should fill an empty database and say with how much', async () => {
    expect(await loadSample(database, options)).toEqual(counts);
    expect(await countRows()).toEqual(counts);
  });

  it('should keep profiles, behaviors and catalog as they were generated', async () => {
    await loadSample(database, options);
    const userId = 'user_0007';
    const generated = sample.behaviors.filter((row) => row.userId === userId);
    const user = await database.prisma.user.findUniqueOrThrow({
      where: { id: userId },
      include: { profile: true, behaviors: { orderBy: { at: 'asc' } } },
    });
    expect(user.behaviors).toEqual(generated.map((row) => expect.objectContaining(row)));
    expect(user.profile).toMatchObject(sample.profiles.find((profile) => profile.userId === userId) ?? {});
    expect(user.profile?.incomePeriod).toBe('month');
    expect(user.behaviorCount).toBe(generated.length);
    expect(user.firstBehaviorAt).toEqual(generated.at(0)?.at);
    expect(user.lastBehaviorAt).toEqual(generated.at(-1)?.at);

    const byId = <Row extends { id: string }>(rows: readonly Row[]) =>
      rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const untagged = { tags: [], tagSource: null, taggedAt: null, tagRunId: null };
    expect(byId(await database.prisma.app.findMany())).toEqual(
      byId(sample.apps).map((app) => ({ ...app, ...untagged })),
    );
    expect(byId(await database.prisma.media.findMany())).toEqual(
      byId(sample.media).map((media) => ({ ...media, ...untagged })),
    );
    expect(byId(await database.prisma.place.findMany())).toEqual(byId(sample.places));
    expect(byId(await database.prisma.item.findMany())).toEqual(byId(sample.items));
  });

  it('should do nothing the second time', async () => {
    await loadSample(database, options);
    expect(await loadSample(database, { ...options, seed: 2, users: 20 })).toBeNull();
    expect(await countRows()).toEqual(counts);
  });

  it('should do nothing where there are users already', async () => {
    await database.prisma.user.create({ data: { id: 'u_1001' } });
    expect(await loadSample(database, options)).toBeNull();
    expect(await countRows()).toEqual({ users: 1, behaviors: 0, apps: 0, media: 0, places: 0, items: 0 });
  });

  it('should load once when two nodes start at once', async () => {
    const loaded = await Promise.all([loadSample(database, options), loadSample(database, options)]);
    expect(loaded.filter((one) => one !== null)).toEqual([counts]);
    expect(await countRows()).toEqual(counts);
  });

  it('should leave nothing behind when it fails half-way', async () => {
    await database.pool.query('alter table behavior add constraint refused check (action <> $$compare$$)');
    await expect(loadSample(database, options)).rejects.toThrow('refused');
    expect(await countRows()).toEqual({ users: 0, behaviors: 0, apps: 0, media: 0, places: 0, items: 0 });
  });
});
