import { afterAll, beforeAll, expect, it } from 'vitest';
import { storeSequences } from '../../../../test/house/sequences.ts';
import { createTestDatabase, type TestDatabase } from '../../../database/testing.ts';
import { seedVocabulary } from '../../../vocabulary/seed.ts';
import type { PatternQuestion } from '../question/question.ts';
import { runThread } from './run-thread.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await seedVocabulary(database.pool);
  // Four users who do the same sixty things: more patterns than can be found in a while.
  const codes = ['dine', 'shop', 'view_car', 'work'];
  const events = Array.from({ length: 60 }, (_, at) => `${codes[at % 4]}@${at}`);
  await storeSequences(
    database,
    ['a', 'b', 'c', 'd'].map((userId) => ({ userId, events })),
  );
});
afterAll(() => database.drop());

const question: PatternQuestion = { kind: 'ALL', support: 4, minLength: 2, maxLength: 20, step: 'EVENT' };

it('should end with the reason when it is told to stop in the middle of its search, and say nothing more', async () => {
  const stop = new AbortController();
  const reason = new Error('enough');
  const heard: string[] = [];
  const task = { connection: database.connection, question, skip: 0 };
  const ended = runThread(task, stop.signal, async ({ kind }) => {
    heard.push(kind);
    if (kind === 'searched') stop.abort(reason);
  });
  await expect(ended).rejects.toBe(reason);
  expect(heard).toEqual(['read', 'searched']);
});

it('should not begin when it was told to stop before', async () => {
  const task = { connection: database.connection, question, skip: 0 };
  const reason = new Error('never');
  const hear = () => Promise.reject(new Error('It said something.'));
  await expect(runThread(task, AbortSignal.abort(reason), hear)).rejects.toBe(reason);
});

it('should end with what went wrong while it was listened to', async () => {
  const task = { connection: database.connection, question, skip: 0 };
  const reason = new Error('could not be stored');
  await expect(runThread(task, new AbortController().signal, () => Promise.reject(reason))).rejects.toBe(
    reason,
  );
});
