import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeTestGraph } from '../../../test/graphs/stored-graph.ts';
import { createTestDatabase, type TestDatabase } from '../../database/testing.ts';
import { seedVocabulary } from '../../vocabulary/seed.ts';
import { findNeighbourhood } from './neighbourhood.ts';

const day = (n: number) => `2026-01-0${n}T10:00:00.000Z`;

describe('a user’s neighbourhood', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await seedVocabulary(database.pool);
    const { prisma } = database;
    await prisma.app.create({ data: { id: 'dcd', name: '懂车帝', category: '汽车' } });
    await prisma.place.create({ data: { id: 'p1', name: '宝马4S店', type: 'dealership' } });
    await prisma.user.createMany({ data: [{ id: 'u1' }, { id: 'bare' }] });
    await prisma.behavior.createMany({
      data: [
        { at: day(1), item: 'BMW <7>', app: '懂车帝' },
        { at: day(2), item: 'BMW <7>', app: 'dcd' },
        { at: day(3), item: null, place: '宝马4S店' },
        { at: day(4), item: 'BMW <7>', media: 'radio' },
      ].map((row, place) => ({ id: place + 1, userId: 'u1', digest: Buffer.of(place), ...row })),
    });
    await storeVersion(1, 'PAST', [['work', 1, [1]]]);
    await storeVersion(2, 'CURRENT', [
      ['view_car', 1, [1, 2]],
      ['visit_dealership', 3, [3]],
      ['dine', 4, [4]],
    ]);
  });
  afterAll(() => database.drop());

  /** Stores a version with its events: type, day, evidence. */
  async function storeVersion(
    version: number,
    status: 'PAST' | 'CURRENT',
    events: readonly (readonly [type: string, day: number, evidence: readonly number[]])[],
  ) {
    await database.prisma.sequence.create({
      data: {
        ...{ userId: 'u1', version, status, language: 'ZH' },
        events: {
          create: events.map(([typeCode, at, evidence]) => ({
            ...{ userId: 'u1', typeCode, category: 'ENGAGEMENT', source: 'MODEL', context: [] },
            ...{ start: day(at), end: day(at) },
            evidence: { create: evidence.map((behaviorId) => ({ behaviorId })) },
          })),
        },
      },
    });
  }

  const find = async (wish: Partial<Parameters<typeof findNeighbourhood>[1]>) => {
    const found = await findNeighbourhood(database, {
      ...{ userId: 'u1', graphId: null, types: null, first: 50 },
      ...wish,
    });
    const names = new Map(found?.nodes.map(({ id, name }) => [id, name]));
    return (
      found && {
        eventCount: found.eventCount,
        nodes: found.nodes.map(({ kind, name, catalogKind, behaviors }) =>
          [kind, name, catalogKind, behaviors].filter((part) => part !== null).join(' '),
        ),
        links: found.links.map(
          ({ source, target, behaviors }) => `${names.get(source)} > ${names.get(target)}: ${behaviors}`,
        ),
      }
    );
  };

  it('should hold the current events, the newest first, and what their behaviors name, each thing once', async () => {
    expect(await find({})).toEqual({
      eventCount: 3,
      nodes: [
        'USER u1 4',
        'EVENT dine 1',
        'EVENT visit_dealership 1',
        'EVENT view_car 2',
        'ITEM BMW <7> 3',
        'APP 懂车帝 汽车 2',
        'MEDIA radio 1',
        'PLACE 宝马4S店 dealership 1',
      ],
      links: [
        'u1 > dine: 1',
        'u1 > visit_dealership: 1',
        'u1 > view_car: 2',
        'dine > BMW <7>: 1',
        'view_car > BMW <7>: 2',
        'view_car > 懂车帝: 2',
        'dine > radio: 1',
        'visit_dealership > 宝马4S店: 1',
      ],
    });
  });

  it('should hold only events of the types that are asked for, and no more than so many', async () => {
    expect(await find({ types: ['view_car', 'dine'], first: 1 })).toEqual({
      eventCount: 2,
      nodes: ['USER u1 1', 'EVENT dine 1', 'ITEM BMW <7> 1', 'MEDIA radio 1'],
      links: ['u1 > dine: 1', 'dine > BMW <7>: 1', 'dine > radio: 1'],
    });
  });

  it('should hold the version that a graph was computed from, within the period of the graph', async () => {
    const [past] = await database.prisma.sequence.findMany({ where: { status: 'PAST' } });
    const ofPast = await storeTestGraph(database, { sequenceIds: [past?.id ?? 0] });
    expect(await find({ graphId: ofPast })).toMatchObject({ eventCount: 1, links: { 0: 'u1 > work: 1' } });
    const filter = { from: day(2), to: day(4) };
    const ofPeriod = await storeTestGraph(database, { request: { filter } });
    expect(await find({ graphId: ofPeriod })).toMatchObject({ eventCount: 1, nodes: { length: 3 } });
    const ofOthers = await storeTestGraph(database, { sequenceIds: [] });
    expect(await find({ graphId: ofOthers })).toEqual({ eventCount: 0, nodes: ['USER u1 0'], links: [] });
  });

  it('should be empty for a user without events, and nothing for one who is not there', async () => {
    expect(await find({ userId: 'bare' })).toEqual({ eventCount: 0, nodes: ['USER bare 0'], links: [] });
    expect(await find({ userId: 'nobody' })).toBeNull();
  });

  it('should refuse a graph that is not there', async () => {
    await expect(find({ graphId: 999 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
