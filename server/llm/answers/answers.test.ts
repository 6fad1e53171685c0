import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../database/testing.ts';
import { createAnswers } from './answers.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe('the answer cache', () => {
  it('should find what was kept, and nothing else', async () => {
    const answers = createAnswers(database.prisma);
    await answers.keep('a', '你好 😀\n');
    expect(await answers.find('a')).toBe('你好 😀\n');
    expect(await answers.find('b')).toBeUndefined();
  });

  it('should keep the first of two answers, also when both come at once', async () => {
    const answers = createAnswers(database.prisma);
    await answers.keep('c', 'first');
    await Promise.all([answers.keep('c', 'second'), answers.keep('c', 'third')]);
    expect(await answers.find('c')).toBe('first');
  });

  it('should forget one answer, and no other', async () => {
    const answers = createAnswers(database.prisma);
    await answers.keep('d', 'no more');
    await answers.keep('e', 'still');
    await answers.forget('d');
    expect(await answers.find('d')).toBeUndefined();
    expect(await answers.find('e')).toBe('still');
  });
});
