import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { readExtractionProgress } from '../batches/progress.ts';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import { cancelImport } from './cancel-import.ts';
import { importBytes, stream } from './testing.ts';
import { undoImport } from './undo-import.ts';

describe('undo, cancel and dry run of an import', () => {
  let database: TestDatabase;
  const opened: TestDatabase[] = [];
  beforeEach(async () => {
    database = await createTestDatabase();
    opened.push(database);
  });
  afterAll(async () => {
    for (const each of opened) await each.drop();
  });

  const csv = (...rows: string[]) => `user_id,action,timestamp,app_id\n${rows.join('\n')}\n`;
  const load = async (text: string) => (await importBytes(database, text)).record.id;
  const profiles = async (text: string) =>
    (await importBytes(database, text, { kind: 'PROFILES' })).record.id;

  it('should take the behaviors back, and bring the counts of their users up to date', async () => {
    await load(csv('u1,browse,2026-03-02 10:00,x'));
    const second = await load(csv('u1,click,2026-03-05 10:00,x', 'u2,click,2026-03-05 10:00,x'));
    await undoImport(database, second);
    expect(await database.prisma.user.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
      { id: 'u1', behaviorCount: 1, lastBehaviorAt: new Date('2026-03-02T02:00:00Z') },
      { id: 'u2', behaviorCount: 0, lastBehaviorAt: null },
    ]);
    const record = await database.prisma.import.findUniqueOrThrow({ where: { id: second } });
    expect(record).toMatchObject({ status: 'UNDONE', added: 2 });
    await expect(undoImport(database, second)).rejects.toMatchObject({ code: 'NOT_UNDOABLE' });
    expect(await load(csv('u1,click,2026-03-05 10:00,x'))).toBeGreaterThan(second);
    expect(await database.prisma.behavior.count()).toBe(2);
  });

  it('should say of events and versions how much of what they rest on is gone', async () => {
    await load(csv('u1,browse,2026-03-02 10:00,x'));
    const second = await load(csv('u1,click,2026-03-02 10:05,x', 'u1,click,2026-03-02 10:06,x'));
    const rows = await database.prisma.behavior.findMany({ orderBy: { id: 'asc' } });
    await database.prisma.eventType.create({ data: { code: 'look', zh: '看', en: 'look' } });
    const sequence = { userId: 'u1', language: 'ZH', status: 'CURRENT' as const, behaviorCount: 3 };
    const { id } = await database.prisma.sequence.create({
      data: { ...sequence, version: 1, readUpTo: rows[2]?.id ?? null },
    });
    const when = { start: new Date(), end: new Date(), context: [] };
    const event = {
      sequenceId: id,
      userId: 'u1',
      typeCode: 'look',
      category: 'ENGAGEMENT',
      source: 'MODEL',
      ...when,
    } as const;
    const [whole, part] = [
      await database.prisma.event.create({ data: event }),
      await database.prisma.event.create({ data: event }),
    ];
    await database.prisma.eventEvidence.createMany({
      data: rows.map(({ id: behaviorId }, at) => ({ behaviorId, eventId: at === 0 ? whole.id : part.id })),
    });
    await load(csv('u1,search,2026-03-09 10:00,x')); // came after the version, so it is not lost to it
    await undoImport(database, second);
    const after = await database.prisma.sequence.findUniqueOrThrow({
      where: { id },
      include: { events: true },
    });
    expect(after.lostCount).toBe(2);
    expect(await readExtractionProgress(database.pool)).toMatchObject({ extracted: 1, stale: 1 });
    expect(after.events.map(({ lostCount }) => lostCount).toSorted()).toEqual([0, 2]);
  });

  it('should put profiles back as they were before, whatever the order of undoing', async () => {
    const one = await profiles('user_id,age,city\nu1,30,上海\nu2,40,北京\n');
    const two = await profiles('user_id,age\nu1,31\nu3,50\n');
    const three = await profiles('user_id,city\nu1,苏州\n');
    const now = async () =>
      (await database.prisma.profile.findMany({ orderBy: { userId: 'asc' } })).map(
        ({ userId, age, city }) => [userId, age, city],
      );
    await undoImport(database, two);
    // The third wrote over the whole row of u1: what it said stays, and what it found is now what the first left.
    expect(await now()).toEqual([
      ['u1', 31, '苏州'],
      ['u2', 40, '北京'],
    ]);
    await undoImport(database, three);
    expect(await now()).toEqual([
      ['u1', 30, '上海'],
      ['u2', 40, '北京'],
    ]);
    await undoImport(database, one);
    expect(await now()).toEqual([]);
  });

  it('should keep the tags that an app was given after the import', async () => {
    await importBytes(database, 'app_id,category\na1,社交\n', { kind: 'APPS' });
    const { record } = await importBytes(database, 'app_id,category\na1,汽车\n', { kind: 'APPS' });
    await database.prisma.app.update({ where: { id: 'a1' }, data: { tags: ['聊天'], tagSource: 'MANUAL' } });
    await undoImport(database, record.id);
    expect(await database.prisma.app.findUnique({ where: { id: 'a1' } })).toMatchObject({
      category: '社交',
      tags: ['聊天'],
    });
  });

  it('should count in a dry run what a real one then does, and keep nothing', async () => {
    await load(csv('u1,browse,2026-03-02 10:00,x'));
    const text = csv(
      'u1,browse,2026-03-02 10:00,x',
      'u2,click,2026-03-05 10:00,y',
      'u2,click,2026-03-05 10:00,y',
      'u3,,,',
    );
    const dry = await importBytes(database, text, { dryRun: true });
    const counts = { rows: 4, added: 1, duplicates: 2, rejected: 1 };
    expect(dry.record).toMatchObject({ status: 'FINISHED', dryRun: true, ...counts });
    expect(await database.prisma.behavior.count()).toBe(1);
    expect(await database.prisma.user.count()).toBe(1);
    expect(await database.prisma.app.count()).toBe(1);
    expect((await importBytes(database, text)).record).toMatchObject({ dryRun: false, ...counts });
    await expect(undoImport(database, dry.record.id)).rejects.toMatchObject({ code: 'NOT_UNDOABLE' });
  });

  it('should try many files at the same time, and not wait for itself', async () => {
    const files = Array.from({ length: 20 }, (_, at) => csv(`u${at},browse,2026-03-02 10:00,x`));
    const results = await Promise.all(files.map((text) => importBytes(database, text, { dryRun: true })));
    expect(results.map(({ record }) => record.added)).toEqual(files.map(() => 1));
    expect(await database.prisma.user.count()).toBe(0);
  });

  it('should stop at a cancel, keep the rows before it, and let them be undone', async () => {
    const many = (from: number) =>
      Array.from({ length: 1_000 }, (_, at) => `u${from + at},browse,2026-03-02 10:00,x\n`).join('');
    let importId = 0;
    async function* file() {
      yield* stream(`user_id,action,timestamp,app_id\n${many(0)}`);
      importId = (await database.prisma.import.findFirstOrThrow()).id;
      await cancelImport(database, importId);
      yield* stream(many(1_000));
    }
    const { record, refusal } = await importBytes(database, '', { stream: file() });
    expect(refusal).toBe('CANCELLED');
    expect(record).toMatchObject({ status: 'CANCELLED', message: expect.stringContaining('cancelled') });
    expect(record.added).toBeLessThan(2_000);
    expect(await database.prisma.behavior.count()).toBe(record.added);
    await undoImport(database, importId);
    expect(await database.prisma.behavior.count()).toBe(0);
  });

  it('should refuse to undo what is under way, and to cancel or undo what is not there', async () => {
    const { id } = await database.prisma.import.create({
      data: { kind: 'BEHAVIORS', fileName: 'x', status: 'RUNNING' },
    });
    await expect(undoImport(database, id)).rejects.toMatchObject({ code: 'IMPORT_ACTIVE' });
    await expect(undoImport(database, 99)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(cancelImport(database, 99)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
