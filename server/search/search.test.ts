import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeTestGraph } from '../../test/graphs/stored-graph.ts';
import { noteStatements } from '../../test/house/statements.ts';
import type { Principal } from '../access/principal.ts';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import { search } from './search.ts';

const ann: Principal = { id: 'ann', role: 'ANALYST' };
const bob: Principal = { id: 'bob', role: 'VIEWER' };
const admin: Principal = { id: 'root', role: 'ADMIN' };
const runId = 'c0ffee00-0000-7000-8000-000000000001';
const answerId = 'c0ffee00-0000-7000-8000-000000000002';

describe('search', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    const { prisma } = database;
    const ids = ['user_01', 'USER_0100', 'my_user_01', 'xuserx01', '100%', '1000', 'a\\b', 'axb'];
    await prisma.user.createMany({ data: ids.map((id) => ({ id, behaviorCount: 1 })) });
    await prisma.profile.create({
      data: {
        userId: 'axb',
        city: '上海',
        occupation: '工程师',
        interests: ['Sailing'],
        text: 'likes boats',
      },
    });
    await prisma.eventType.createMany({
      data: [
        { code: 'test_drive', zh: '试驾', en: 'test drive', synonyms: ['试乘'] },
        { code: 'old_drive', zh: '旧试驾', en: 'old drive', synonyms: [], mergedInto: 'test_drive' },
        { code: 'view_car', zh: '看车', en: 'view a car', synonyms: [] },
      ],
    });
    await prisma.app.create({ data: { id: 'a1', name: 'DriveNow', category: 'cars', tags: ['出行'] } });
    await prisma.media.create({ data: { id: 'm1', name: '汽车之家', type: 'video', tags: [] } });
    await prisma.place.create({ data: { id: 'p1', name: 'Drive-in 4S', type: '4S店' } });
    await prisma.place.create({ data: { id: 'SH-07', name: 'Garden' } });
    await prisma.item.create({ data: { id: 'i1', name: 'Model Y', brand: 'Tesla', series: 'Y' } });
    await prisma.cohort.create({ data: { name: 'Drivers of Shanghai', filter: {} } });
    await prisma.run.createMany({
      data: [
        { id: runId, kind: 'extractEvents', principal: 'ann', input: {} },
        { id: answerId, kind: 'answerQuestion', principal: 'ann', input: {} },
      ],
    });
    const graphId = await storeTestGraph(database, { series: { name: 'Who drives' } });
    await prisma.question.createMany({
      data: ['ann', 'bob'].map((principal) => ({
        graphId,
        principal,
        text: `Who drives, asks ${principal}`,
        language: 'EN',
      })),
    });
    const mining = await prisma.mining.create({
      data: {
        question: {},
        questionHash: randomUUID(),
        dataVersion: '0',
        sequenceCount: 1,
        eventCount: 1,
        finishedAt: new Date(),
      },
    });
    const pattern = {
      miningId: mining.id,
      codes: [],
      stepCount: 2,
      length: 2,
      support: 1,
      lags: [],
      span: 0,
      example: {},
    };
    await prisma.pattern.createMany({
      data: [
        {
          ...pattern,
          rank: 1,
          steps: [['view_car'], ['test_drive']],
          savedAt: new Date(),
          note: 'for the meeting',
        },
        { ...pattern, rank: 2, steps: [['test_drive']] },
      ],
    });
  });
  afterAll(() => database.drop());

  const find = (text: string, principal: Principal = ann, first = 5) =>
    search(database.pool, principal, { text, first });
  const found = async (...given: Parameters<typeof find>) =>
    (await find(...given)).map(({ kind, id, rank }) => `${kind} ${id} ${rank}`);

  it('should rank what is the text before what begins with it and what contains it, whatever the case', async () => {
    expect(await found('User_01')).toEqual(['USER user_01 0', 'USER USER_0100 1', 'USER my_user_01 2']);
  });

  it.each([
    ['100%', ['USER 100% 0']],
    ['user_', ['USER user_01 1', 'USER USER_0100 1', 'USER my_user_01 2']],
    ['a\\', ['USER a\\b 1']],
    ['_0', ['USER user_01 2', 'USER USER_0100 2', 'USER my_user_01 2']],
    ['%', ['USER 100% 2']],
  ])('should take %j literally', async (text, hits) => {
    expect(await found(text)).toEqual(hits);
  });

  it('should find users by words of their profiles', async () => {
    for (const words of ['上海', 'sailing', 'BOATS']) expect(await found(words)).toContain('USER axb 3');
    expect(await find('sailing')).toMatchObject([{ zh: 'axb', detail: '上海 · 工程师' }]);
  });

  it('should find types by every name in both languages, and not those that were merged away', async () => {
    for (const name of ['试驾', 'TEST DRIVE', '试乘', 'ｔｅｓｔ＿ｄｒｉｖｅ'])
      expect(await found(name)).toContain('EVENT_TYPE test_drive 0');
    expect((await find('drive')).map(({ id }) => id)).not.toContain('old_drive');
  });

  it('should find the catalog, graphs, cohorts, questions and saved patterns by their names', async () => {
    expect((await find('drive')).map(({ kind, rank }) => `${kind} ${rank}`).sort()).toEqual([
      'APP 1',
      'COHORT 1',
      'EVENT_TYPE 2',
      'GRAPH 2',
      'PATTERN 2',
      'PLACE 1',
      'QUESTION 2',
    ]);
    expect(await found('汽车')).toEqual(['MEDIA m1 1']);
    expect(await found('tesla')).toEqual(['ITEM i1 3']);
    expect(await found('出行')).toEqual(['APP a1 3']);
    expect(await found('i1')).toEqual(['ITEM i1 0']);
    expect(await found('SH-07')).toEqual(['PLACE SH-07 0']);
    expect(await find('meeting')).toMatchObject([
      { kind: 'PATTERN', zh: '看车 → 试驾', en: 'view a car → test drive', detail: 'for the meeting' },
    ]);
  });

  it('should find runs by the beginning of their ids, and answers only for those who asked and admins', async () => {
    expect(await found('C0FFEE')).toEqual([`RUN ${runId} 1`, `RUN ${answerId} 1`]);
    expect(await found(runId)).toEqual([`RUN ${runId} 0`]);
    expect(await found('c0ffee', bob)).toEqual([`RUN ${runId} 1`]);
    expect((await find('asks', bob)).map(({ en }) => en)).toEqual(['Who drives, asks bob']);
    expect(await found('asks', admin)).toHaveLength(2);
  });

  it('should give as many of a kind as are asked for, in one statement, and nothing for no text', async () => {
    const noted = noteStatements(database.pool);
    noted.take();
    expect(await found('user', ann, 2)).toEqual(['USER user_01 1', 'USER USER_0100 1']);
    expect(noted.take()).toHaveLength(1);
    expect(await found('  ')).toEqual([]);
    expect(await found('\u0000')).toEqual([]);
    expect(await found('u'.repeat(500))).toEqual([]);
  });
});
