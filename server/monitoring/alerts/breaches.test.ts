import { describe, expect, it } from 'vitest';
import { breaches } from './breaches.ts';
import type { RecentFigures } from './recent.sql.ts';

const thresholds = { successRate: 0.95, p95Ms: 90_000, budgetShare: 0.8, minCount: 10, windowMs: 3_600_000 };
const well: RecentFigures = {
  calls: { ended: 100, succeeded: 99, p95Ms: 30_000 },
  runs: { ended: 20, succeeded: 20 },
  notStreamed: 0,
};

describe('breaches', () => {
  it('should find nothing when all is well, or when nothing happened', () => {
    expect(breaches(well, [], thresholds)).toEqual([]);
    const quiet = { calls: { ended: 0, succeeded: 0, p95Ms: null }, runs: { ended: 0, succeeded: 0 } };
    expect(breaches({ ...quiet, notStreamed: 0 }, [], thresholds)).toEqual([]);
  });

  it('should find calls and runs that succeed too seldom, each for itself', () => {
    const calls = { ...well.calls, succeeded: 94 };
    const runs = { ended: 20, succeeded: 15 };
    expect(breaches({ ...well, calls, runs }, [], thresholds)).toEqual([
      { kind: 'SUCCESS_RATE', subject: 'calls', value: 0.94, threshold: 0.95 },
      { kind: 'SUCCESS_RATE', subject: 'runs', value: 0.75, threshold: 0.95 },
    ]);
  });

  it('should not take a rate at the threshold for one below it', () => {
    expect(breaches({ ...well, calls: { ...well.calls, succeeded: 95 } }, [], thresholds)).toEqual([]);
  });

  it('should make nothing of one failure of two, nor of one long call', () => {
    const few = { calls: { ended: 9, succeeded: 1, p95Ms: 300_000 }, runs: { ended: 2, succeeded: 1 } };
    expect(breaches({ ...few, notStreamed: 0 }, [], thresholds)).toEqual([]);
  });

  it('should find calls that take too long', () => {
    expect(breaches({ ...well, calls: { ...well.calls, p95Ms: 90_001 } }, [], thresholds)).toEqual([
      { kind: 'CALL_DURATION', subject: '', value: 90_001, threshold: 90_000 },
    ]);
  });

  it('should find a single call that was not streamed', () => {
    expect(breaches({ ...well, notStreamed: 1 }, [], thresholds)).toEqual([
      { kind: 'NOT_STREAMED', subject: '', value: 1, threshold: 0 },
    ]);
  });

  it('should find each budget of which too much is used', () => {
    const budgets = [
      { name: 'TOKENS_PER_DAY' as const, used: 800, limit: 1_000 },
      { name: 'COST_PER_DAY' as const, used: 7.9, limit: 10 },
    ];
    expect(breaches(well, budgets, thresholds)).toEqual([
      { kind: 'BUDGET', subject: 'TOKENS_PER_DAY', value: 0.8, threshold: 0.8 },
    ]);
  });
});
