import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../../test/provider/behaviors.ts';
import type { Provider } from '../../test/provider/provider.ts';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import type { TokenLimits } from './budget.ts';
import { listen, llmBehind, llmRequest } from './testing.ts';

describe('the tokens that a run, and all runs in a day, may use', () => {
  let database: TestDatabase;
  let provider: Provider | undefined;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterEach(async () => {
    await provider?.stop();
    await database.pool.query('truncate run cascade');
    await database.pool.query('truncate llm_call');
  });
  afterAll(() => database.drop());

  /** A run that has used some tokens, so many hours ago. */
  async function usedRun(tokens: number, hoursAgo = 0): Promise<string> {
    const { id } = await database.prisma.run.create({
      data: { id: crypto.randomUUID(), kind: 'test', principal: 'tester', input: {} },
    });
    await database.prisma.llmCall.create({
      data: {
        runId: id,
        purpose: 'test/1',
        model: 'test',
        streamed: true,
        requestHash: '',
        promptTokens: tokens,
        startedAt: new Date(Date.now() - hoursAgo * 3_600_000),
      },
    });
    return id;
  }

  async function call(limits: TokenLimits, runId: string, deltas: readonly string[] = ['fine']) {
    const started = await llmBehind(database.prisma, answer(deltas), { limits });
    provider = started.provider;
    return {
      heard: await listen(started.llm.stream(llmRequest({ runId }))),
      asked: started.provider.requests.length,
    };
  }

  it('should not matter where no limit is set', async () => {
    const { heard } = await call({ perRun: 0, perDay: 0 }, await usedRun(1_000_000_000));
    expect(heard.text).toBe('fine');
  });

  it('should stop a run that has used its own before it asks again', async () => {
    const { heard, asked } = await call({ perRun: 500, perDay: 0 }, await usedRun(500));
    expect(heard.error).toMatchObject({ code: 'LLM_BUDGET', retryable: false });
    expect(asked).toBe(0);
  });

  it('should stop every run once those of 24 hours are used up, and not count what was before', async () => {
    const limits = { perRun: 0, perDay: 500 };
    const before = await usedRun(400, 25);
    await usedRun(400, 23);
    expect((await call(limits, before)).heard.text).toBe('fine');
    await usedRun(100);
    expect((await call(limits, before)).heard.error).toMatchObject({ code: 'LLM_BUDGET' });
  });

  it('should cut an answer that goes beyond them, and keep what it cost', async () => {
    const runId = await usedRun(400);
    const { heard } = await call(
      { perRun: 500, perDay: 0 },
      runId,
      Array.from({ length: 300 }, () => 'four'),
    );
    expect(heard.error).toMatchObject({ code: 'LLM_BUDGET' });
    expect(heard.text.length).toBeGreaterThan(100);
    const row = await database.prisma.llmCall.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(row).toMatchObject({ outcome: 'CUT', errorCode: 'LLM_BUDGET', tokensEstimated: true });
  });
});
