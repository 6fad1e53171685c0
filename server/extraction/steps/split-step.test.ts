import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newStep } from '../draft.ts';
import { behavior } from '../testing.ts';
import { splitStep } from './split-step.ts';

const stepOf = (rows: number, covered: readonly number[] = []) => ({
  ...newStep(
    2,
    Array.from({ length: rows }, (_, index) => behavior(index + 1)),
  ),
  covered: new Set(covered),
});

describe('rule 9: a step whose answer was too long', () => {
  it('should go on behind the last row that was answered', () => {
    const split = splitStep(stepOf(60, [1, 2, 30]), 5);
    expect(split).toMatchObject({ answered: true, kept: { number: 2 }, rest: { number: 5, attempts: 0 } });
    expect(split?.kept.rows).toHaveLength(30);
    expect(split?.rest.rows[0]?.id).toBe(31n);
  });

  it('should be halved when nothing was answered', () => {
    const split = splitStep(stepOf(7), 5);
    expect(split?.answered).toBe(false);
    expect([split?.kept.rows.length, split?.rest.rows.length]).toEqual([4, 3]);
  });

  it('should not be split when there is nothing to split off', () => {
    expect(splitStep(stepOf(1), 5)).toBeNull();
    expect(splitStep(stepOf(3, [1, 3]), 5)).toBeNull();
  });

  it('should keep every row, in order, and never grow', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.array(fc.integer({ min: 1, max: 60 })),
        (count, cited) => {
          const step = stepOf(
            count,
            cited.filter((row) => row <= count),
          );
          const split = splitStep(step, 9);
          if (!split) return;
          expect([...split.kept.rows, ...split.rest.rows]).toEqual(step.rows);
          expect(split.rest.rows.length).toBeLessThan(step.rows.length);
          expect(Math.max(0, ...split.kept.covered)).toBeLessThanOrEqual(split.kept.rows.length);
        },
      ),
    );
  });
});
