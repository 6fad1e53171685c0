import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../config.ts';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import { writeSample } from '../sample/files/write-sample.ts';
import type { Truth } from '../sample/truth.ts';
import { evaluate } from './evaluate.ts';
import { type Evaluation, evaluationSchema } from './evaluation.ts';
import { judge } from './judge.ts';
import type { JudgedEvent } from './judged-event.ts';
import { readExtraction } from './read-extraction.ts';

const sample = { users: 5, seed: 4, endsAt: new Date('2026-01-01T00:00:00+08:00'), broken: 5 };

/** Every event on the rows of the next. */
const shifted = (events: readonly JudgedEvent[]): JudgedEvent[] =>
  events.map((event, index) => ({ ...event, rows: events[(index + 1) % events.length]?.rows ?? [] }));

describe('evaluate', () => {
  let folder: string;
  let database: TestDatabase;
  let evaluation: Evaluation;
  let truth: Truth;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'causeway-evaluate-'));
    database = await createTestDatabase();
    await writeSample(folder, sample);
    truth = JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8'));
    evaluation = await evaluate({
      database,
      folder,
      // A pace at which the sample would take days, and a port that cannot be used: neither is.
      config: loadConfig({ OFFLINE_TOKENS_PER_SECOND: '1', PORT: '1', TIME_ZONE: 'America/New_York' }),
      prices: { in: 1, out: 1 },
      say: () => undefined,
      signal: new AbortController().signal,
    });
  });
  afterAll(async () => {
    await database.drop();
    await rm(folder, { recursive: true });
  });

  it('should find every conversion, by rule, in rows and in texts', () => {
    const { structured, text } = evaluation.judged;
    expect(structured.counts.convertingRows).toBeGreaterThan(0);
    expect(text.counts.convertingRows).toBeGreaterThan(0);
    expect(structured.scores.conversionRecall).toBe(1);
    expect(text.scores.conversionRecall).toBe(1);
  });

  it('should judge the causes in a graph that is large enough for them, whoever was extracted', () => {
    expect(evaluation.causes).toMatchObject({ users: 500, planted: 5, confounded: 0 });
    expect(evaluation.causes?.hits).toBeGreaterThan(0);
  });

  it('should judge all events of all users', () => {
    const { counts, scores } = evaluation.judged.all;
    expect(counts.trueEvents).toBe(truth.users.reduce((sum, { events }) => sum + events.length, 0));
    expect(counts.unmeantRows).toBe(truth.users.reduce((sum, { unmeant }) => sum + unmeant.length, 0));
    expect(counts.unmeantRows).toBeGreaterThan(0);
    expect(scores.f1).toBeGreaterThan(0.5);
    expect(evaluation).toMatchObject({ users: 5, extractedUsers: 5, rules: true, seed: 4 });
  });

  it('should tell what it took, by the ledger', async () => {
    const calls = await database.prisma.llmCall.findMany();
    const tokens = calls.map(
      ({ promptTokens, completionTokens }) => (promptTokens ?? 0) + (completionTokens ?? 0),
    );
    expect(evaluation.calls).toBe(calls.length);
    expect(evaluation.promptTokens + evaluation.completionTokens).toBe(tokens.reduce((a, b) => a + b));
    expect(evaluation.cost).toBeCloseTo((evaluation.promptTokens + evaluation.completionTokens) / 1e6, 9);
    expect(evaluation.coverage).toBeGreaterThan(0.9);
    expect(evaluationSchema.parse(evaluation)).toEqual(evaluation);
  });

  it('should give a worse answer worse scores', async () => {
    const { events } = await readExtraction(database);
    const worse = judge(new Map([...events].map(([user, all]) => [user, shifted(all)])), truth.users);
    const [bad, good] = [worse.judged.all.scores, evaluation.judged.all.scores];
    expect(judge(events, truth.users).judged.all.scores).toEqual(good);
    expect(bad.typeAccuracy).toBeLessThan(good.typeAccuracy ?? 0);
    expect(bad.conversionRecall).toBeLessThan(1);
    expect(bad.conversionPrecision).toBeLessThan(good.conversionPrecision ?? 0);
    const half = judge(
      new Map([...events].map(([user, all]) => [user, all.slice(0, all.length / 2)])),
      truth.users,
    );
    expect(half.judged.all.scores.recall).toBeLessThan((good.recall ?? 0) * 0.6);
  });
});
