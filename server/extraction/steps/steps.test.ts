import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBehavior, behavior, behaviorAt } from '../testing.ts';
import type { PromptRow } from '../types.ts';
import { sessionsOf } from './sessions.ts';
import { planSteps } from './steps.ts';

const rowsWithIds = fc
  .array(anyBehavior, { maxLength: 80 })
  .map((rows) => rows.map((row, index) => ({ ...row, id: BigInt(index + 1) })));
const limits = fc.record({
  gapMinutes: fc.integer({ min: 1, max: 600 }),
  maxRows: fc.integer({ min: 1, max: 12 }),
  maxTokens: fc.integer({ min: 1, max: 2_000 }),
});
const ids = (steps: readonly (readonly PromptRow[])[]) =>
  steps.map((step) => step.map(({ id }) => Number(id)));
const many = (count: number, from: number, secondsApart = 60): PromptRow[] =>
  Array.from({ length: count }, (_, index) => {
    const at = new Date(Date.parse('2026-01-15T00:00:00Z') + (from + index * secondsApart) * 1_000);
    return behavior(from + index + 1, { at, action: 'browse' });
  });

describe('planSteps', () => {
  it('should put each row into exactly one step, oldest first', () => {
    fc.assert(
      fc.property(rowsWithIds, limits, (rows, options) => {
        const planned = planSteps(rows, options).flat();
        expect(planned.map(({ id }) => id).toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
        const times = planned.map(({ at }) => at.getTime());
        expect(times).toEqual(times.toSorted((a, b) => a - b));
      }),
    );
  });

  it('should keep to the limit of rows, and never make an empty step', () => {
    fc.assert(
      fc.property(rowsWithIds, limits, (rows, options) => {
        for (const step of planSteps(rows, options)) {
          expect(step.length).toBeGreaterThan(0);
          expect(step.length).toBeLessThanOrEqual(options.maxRows);
        }
      }),
    );
  });

  it('should end a step within a session only if that session alone is too long', () => {
    fc.assert(
      fc.property(rowsWithIds, limits, (rows, { gapMinutes, maxRows }) => {
        const steps = planSteps(rows, { gapMinutes, maxRows, maxTokens: 1_000_000 });
        const sorted = steps.flat();
        for (const session of sessionsOf(sorted, gapMinutes).filter(({ length }) => length <= maxRows)) {
          const homes = steps.filter((step) => session.some((row) => step.includes(row)));
          expect(homes).toHaveLength(1);
        }
      }),
    );
  });

  it('should change only the last step when later rows come', () => {
    fc.assert(
      fc.property(rowsWithIds, limits, fc.nat(80), (rows, options, cut) => {
        const sorted = planSteps(rows, options).flat();
        const before = ids(planSteps(sorted.slice(0, cut), options));
        const after = ids(planSteps(sorted, options));
        expect(after.slice(0, Math.max(0, before.length - 1))).toEqual(before.slice(0, -1));
      }),
    );
  });

  it('should not depend on the order in which rows come', () => {
    fc.assert(
      fc.property(rowsWithIds, limits, (rows, options) => {
        expect(ids(planSteps(rows.toReversed(), options))).toEqual(ids(planSteps(rows, options)));
      }),
    );
  });

  it('should pack whole sessions until the next does not fit', () => {
    const hour = 3_600;
    const rows = [...many(30, 0), ...many(25, 2 * hour), ...many(10, 4 * hour)];
    expect(planSteps(rows).map(({ length }) => length)).toEqual([55, 10]);
  });

  it('should cut a session that alone is too long, and go on behind its last piece', () => {
    const rows = [...many(10, 0), ...many(130, 7_200), ...many(20, 50_000)];
    expect(planSteps(rows).map(({ length }) => length)).toEqual([10, 60, 60, 30]);
  });

  it('should keep to the limit of tokens, except for a row that alone is above it', () => {
    const text = '看'.repeat(300);
    const rows = many(4, 0).map((row) => ({ ...row, text }));
    expect(planSteps(rows, { maxTokens: 700 }).map(({ length }) => length)).toEqual([2, 2]);
    expect(planSteps(rows, { maxTokens: 10 }).map(({ length }) => length)).toEqual([1, 1, 1, 1]);
  });

  it('should measure a gap from the end of what lasted longest', () => {
    const visit = behaviorAt(1, '10:00:00', { duration: 7_200 });
    const rows = [visit, behaviorAt(2, '10:05:00'), behaviorAt(3, '12:30:00'), behaviorAt(4, '13:00:01')];
    expect(sessionsOf(rows, 30).map(({ length }) => length)).toEqual([3, 1]);
  });

  it('should plan nothing for nobody', () => {
    expect(planSteps([])).toEqual([]);
  });
});
