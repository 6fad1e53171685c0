import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../database/testing.ts';
import { usageOfRuns } from './usage.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function startRun(): Promise<string> {
  const id = crypto.randomUUID();
  await database.prisma.run.create({ data: { id, kind: 'extractEvents', principal: 'local', input: {} } });
  return id;
}

describe('the usage of runs', () => {
  it('should add up the calls of each run, in the order asked for, with zeros for a run without calls', async () => {
    const [busy, idle, other] = [await startRun(), await startRun(), await startRun()];
    const call = {
      purpose: 'say-hello/1',
      streamed: true,
      requestHash: 'hash',
      outcome: 'COMPLETE' as const,
    };
    await database.prisma.llmCall.createMany({
      data: [
        { ...call, runId: busy, model: 'old', promptTokens: 100, completionTokens: 20, cost: 0.1 },
        {
          ...call,
          runId: busy,
          model: 'new',
          promptTokens: 50,
          completionTokens: 7,
          tokensEstimated: true,
          cost: 0.2,
        },
        { ...call, runId: busy, model: 'new', streamed: false, outcome: 'STARTED' },
        { ...call, runId: other, model: 'other', promptTokens: 1000, completionTokens: 1000 },
      ],
    });
    expect(await usageOfRuns(database.prisma, [idle, busy, other])).toMatchObject([
      {
        model: null,
        calls: 0,
        streamedCalls: 0,
        promptTokens: 0,
        completionTokens: 0,
        estimated: false,
        cost: '0',
      },
      {
        model: 'new',
        calls: 3,
        streamedCalls: 2,
        promptTokens: 150,
        completionTokens: 27,
        estimated: true,
        cost: '0.3',
      },
      { calls: 1, promptTokens: 1000, cost: null },
    ]);
  });
});
