import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadConfig } from '../config.ts';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import { budgetUse } from './budget-use.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function called(principal: string, tokens: number, cost: number, { ended = false, hoursAgo = 0 } = {}) {
  const id = crypto.randomUUID();
  const run = { id, kind: 'test', principal, input: {}, endedAt: ended ? new Date() : null };
  await database.prisma.run.create({ data: run });
  const startedAt = new Date(Date.now() - hoursAgo * 3_600_000);
  const call = {
    purpose: 'test/1',
    model: 'm',
    streamed: true,
    requestHash: '',
    outcome: 'COMPLETE' as const,
  };
  await database.prisma.llmCall.create({
    data: { ...call, runId: id, principal, promptTokens: tokens, cost, startedAt },
  });
  return id;
}

it('should tell how much of each budget that is set is used, and by whom the most', async () => {
  const config = loadConfig({
    LLM_TOKENS_PER_RUN: '1000',
    LLM_TOKENS_PER_DAY: '2000',
    LLM_COST_PER_DAY: '5',
    LLM_COST_PER_PRINCIPAL_DAY: '3',
  });
  expect(await budgetUse(database, config)).toMatchObject([
    { used: 0 },
    { used: 0 },
    { used: 0 },
    { used: 0 },
  ]);
  const long = await called('ann', 300, 0.5, { hoursAgo: 30 });
  await called('ann', 500, 0.1, { ended: true });
  await called('ann', 100, 1.2, { ended: true });
  await called('bob', 200, 0.9);
  expect(await budgetUse(database, config)).toEqual([
    { name: 'TOKENS_PER_RUN', used: 300, limit: 1000, subject: long },
    { name: 'TOKENS_PER_DAY', used: 800, limit: 2000, subject: null },
    { name: 'COST_PER_PRINCIPAL_DAY', used: 1.3, limit: 3, subject: 'ann' },
    { name: 'COST_PER_DAY', used: 2.2, limit: 5, subject: null },
  ]);
  expect(await budgetUse(database, loadConfig({ LLM_TOKENS_PER_RUN: '0' }))).toEqual([]);
});
