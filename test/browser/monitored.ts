import type { TestDatabase } from '../../server/database/testing.ts';
import { minutesAgo, storeCall, storeRun } from '../../server/monitoring/testing.ts';

const [hour, day] = [60, 24 * 60];

/** A month of two models at work: runs that ended in each way, calls that failed, prices, an alert that holds and one that is over. */
export async function storeMonitored(database: TestDatabase): Promise<void> {
  for (let ago = 0; ago < 20; ago += 1) {
    const startedAt = minutesAgo(ago * day + hour);
    const ended = { createdAt: startedAt, startedAt, endedAt: minutesAgo(ago * day + hour - 2) };
    const runId = await storeRun(database, { ...ended, subject: 'user_0001' });
    const asked = await storeRun(database, { ...ended, kind: 'answerQuestion', subject: '1' });
    const tokens = { promptTokens: 4_000 + ago * 150, completionTokens: 900 + ((ago * 7) % 5) * 120 };
    const times = { firstTokenMs: 300 + ago * 20, durationMs: 8_000 + ago * 400 };
    await storeCall(database, { runId, startedAt, ...tokens, ...times, step: 1, cost: 0.0041 });
    const few = { promptTokens: 1_800 + ((ago * 3) % 7) * 90, completionTokens: 300 };
    await storeCall(database, {
      runId: asked,
      startedAt,
      ...few,
      ...times,
      model: 'small-model',
      cost: 0.0007,
    });
  }
  const failed = await storeRun(database, {
    subject: 'user_0002',
    status: 'FAILED',
    errorCode: 'LLM_TIMEOUT',
    endedAt: minutesAgo(20),
  });
  const nothing = { firstTokenMs: null, promptTokens: null, completionTokens: null, step: 1 };
  for (let attempt = 1; attempt <= 3; attempt += 1)
    await storeCall(database, {
      ...nothing,
      runId: failed,
      attempt,
      startedAt: minutesAgo(25 - attempt),
      outcome: 'FAILED',
      errorCode: attempt < 3 ? 'LLM_TIMEOUT' : 'LLM_GARBLED',
      streamed: attempt < 3,
      durationMs: 95_000,
    });
  await storeRun(database, { subject: 'user_0003', status: 'CANCELLED', errorCode: 'CANCELLED' });
  await database.prisma.alert.create({
    data: {
      kind: 'BUDGET',
      subject: 'TOKENS_PER_DAY',
      value: 0.85,
      threshold: 0.8,
      raisedAt: minutesAgo(3 * hour),
      clearedAt: minutesAgo(hour),
    },
  });
  await database.prisma.alert.create({
    data: {
      kind: 'NOT_STREAMED',
      value: 1,
      threshold: 0,
      raisedAt: minutesAgo(20),
      notices: {
        create: {
          id: crypto.randomUUID(),
          moment: 'RAISED',
          tries: 2,
          trouble: 'The receiver answered with status 500.',
          nextTryAt: new Date(Date.now() + day * 60_000),
        },
      },
    },
  });
}
