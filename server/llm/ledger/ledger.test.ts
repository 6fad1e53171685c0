import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../database/testing.ts';
import { llmRequest } from '../testing.ts';
import { closeAbandonedCalls, closeCall, openCall } from './ledger.ts';

describe('a row of the ledger', () => {
  let database: TestDatabase;
  let runId: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    const run = { id: crypto.randomUUID(), kind: 'test', principal: 'ann', input: {} };
    runId = (await database.prisma.run.create({ data: run })).id;
    const price = { model: 'm', prompt: '0.150001', completion: '0.6', updatedBy: 'ann' };
    await database.prisma.modelPrice.create({ data: price });
  });
  afterAll(() => database.drop());

  const open = (model: string) =>
    openCall(database.pool, llmRequest({ runId }), { model, prompt: 120, reserved: 400 });
  const rowOf = (id: bigint) => database.prisma.llmCall.findUniqueOrThrow({ where: { id } });
  const ending = {
    outcome: 'COMPLETE',
    finishReason: 'stop',
    firstTokenMs: 1,
    durationMs: 2,
    promptTokens: 123_457,
    completionTokens: 7,
    tokensEstimated: false,
    streamed: true,
    errorCode: null,
    errorMessage: null,
  } as const;

  it('should name who started the run, and what the call may use while it is under way', async () => {
    expect(await rowOf(await open('m'))).toMatchObject({
      principal: 'ann',
      outcome: 'STARTED',
      promptEstimate: 120,
      reservedTokens: 400,
      promptTokens: null,
      cost: null,
    });
  });

  it('should hold what the call cost at its end, exactly; nothing where nothing came; unknown without a price', async () => {
    const [priced, failed, unpriced, rules] = [
      await open('m'),
      await open('m'),
      await open('other'),
      await open('causeway-offline-rules'),
    ];
    const nothing = { ...ending, outcome: 'FAILED', promptTokens: null, completionTokens: null } as const;
    await closeCall(database.pool, priced, ending);
    await closeCall(database.pool, failed, nothing);
    await closeCall(database.pool, unpriced, ending);
    await closeCall(database.pool, rules, ending);
    const costs = await Promise.all([priced, failed, unpriced, rules].map(rowOf));
    expect(costs.map(({ cost }) => cost?.toFixed() ?? null)).toEqual(['0.018522873457', '0', null, '0']);
  });

  it('should hold at least what the prompt cost when the server died', async () => {
    const id = await open('m');
    await closeAbandonedCalls(database.pool, runId);
    const row = await rowOf(id);
    expect(row).toMatchObject({
      outcome: 'CUT',
      promptTokens: 120,
      completionTokens: null,
      tokensEstimated: true,
    });
    expect(row.cost?.toFixed()).toBe('0.00001800012');
  });
});
