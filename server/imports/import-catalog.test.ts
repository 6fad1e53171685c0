import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import { importBytes } from './testing.ts';

describe('importFile of the catalog', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('should add apps, and change of those that are there what the file says', async () => {
    await importBytes(database, 'app_id,app_name,category,tags\na1,懂车帝,汽车,"看车,选车"\na2,微信,,\n', {
      kind: 'APPS',
    });
    const { record } = await importBytes(database, '应用id,分类\na1,汽车资讯\na2,\na3,短视频\n', {
      kind: 'APPS',
    });
    expect(record).toMatchObject({ rows: 3, added: 2, duplicates: 1, rejected: 0 });
    const apps = await database.prisma.app.findMany({ orderBy: { id: 'asc' } });
    expect(apps).toMatchObject([
      { id: 'a1', name: '懂车帝', category: '汽车资讯', tags: ['看车', '选车'], tagSource: 'IMPORT' },
      { id: 'a2', name: '微信', category: null, tags: [], tagSource: null },
      { id: 'a3', name: 'a3', category: '短视频' },
    ]);
  });

  it('should take a name for an id where there is no other, and refuse a row with neither', async () => {
    const { record } = await importBytes(database, 'media_name,media_type\n知乎,问答\n,视频\n', {
      kind: 'MEDIA',
    });
    expect(record).toMatchObject({ added: 1, rejected: 1 });
    expect(await database.prisma.media.findUnique({ where: { id: '知乎' } })).toMatchObject({
      name: '知乎',
      type: '问答',
    });
  });

  it('should tell by rules what nobody said: a place by its name, the brand and series of an item', async () => {
    await importBytes(database, 'poi_name,poi_type\n沃尔沃4S店,\n佘山高尔夫俱乐部,\n某处,\n新荣记,私房菜\n', {
      kind: 'PLACES',
    });
    const places = await database.prisma.place.findMany({ orderBy: { id: 'asc' } });
    expect(Object.fromEntries(places.map(({ name, type }) => [name, type]))).toEqual({
      沃尔沃4S店: '4S店',
      佘山高尔夫俱乐部: '高尔夫球场',
      某处: null,
      新荣记: '私房菜',
    });
    await importBytes(database, '{"item_id":"沃尔沃_XC60"}\n{"item_id":"宝马_X5","category":"中大型SUV"}\n', {
      kind: 'ITEMS',
    });
    expect(await database.prisma.item.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
      { id: '宝马_X5', brand: '宝马', series: 'X5', category: '中大型SUV' },
      { id: '沃尔沃_XC60', brand: '沃尔沃', series: 'XC60', category: null },
    ]);
  });

  it('should make entries for what a log names and the catalog does not know, by id or name', async () => {
    const log =
      'user_id,action,timestamp,app_id,media_id,poi_id\nu1,browse,2026-03-02 20:15,懂车帝,新媒体,万象城购物中心\n';
    await importBytes(database, log);
    expect(await database.prisma.app.count({ where: { name: '懂车帝' } })).toBe(1);
    expect(await database.prisma.media.findUnique({ where: { id: '新媒体' } })).toMatchObject({
      type: null,
      tagSource: null,
    });
    expect(await database.prisma.place.findUnique({ where: { id: '万象城购物中心' } })).toMatchObject({
      type: '购物中心',
    });
  });
});
