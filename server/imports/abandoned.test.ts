import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import { endAbandonedImports } from './abandoned.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it('should end the imports whose server stopped or whose file never came, and no others', async () => {
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  const row = { kind: 'BEHAVIORS', fileName: 'x' } as const;
  const data = [
    { ...row, status: 'RUNNING' as const, seenAt: ago(2), startedAt: ago(10) },
    { ...row, status: 'RUNNING' as const, seenAt: ago(0), startedAt: ago(10) },
    { ...row, status: 'WAITING' as const, startedAt: ago(2_000), uploadId: 'a' },
    { ...row, status: 'WAITING' as const, startedAt: ago(10), uploadId: 'b' },
    { ...row, status: 'FINISHED' as const, seenAt: ago(99), endedAt: ago(99) },
    { ...row, status: 'CANCELLED' as const, seenAt: ago(2), message: 'The import was cancelled.' },
  ];
  await database.prisma.import.createMany({ data });
  await endAbandonedImports(database.pool, 24);
  const after = await database.prisma.import.findMany({ orderBy: { id: 'asc' } });
  expect(after.map(({ status }) => status)).toEqual([
    'FAILED',
    'RUNNING',
    'FAILED',
    'WAITING',
    'FINISHED',
    'CANCELLED',
  ]);
  expect(after.map(({ endedAt }) => endedAt !== null)).toEqual([true, false, true, false, true, true]);
  expect(after[5]).toMatchObject({ message: 'The import was cancelled.' });
  expect(after[2]).toMatchObject({ uploadId: null, message: 'The file never came.' });
});
