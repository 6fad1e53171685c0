import { newStep, type PlannedStep } from '../draft.ts';

/** A step that was too long for one answer, in two. */
export interface SplitStep {
  /** The rows that stay in the step, with their numbers. */
  readonly kept: PlannedStep;
  readonly rest: PlannedStep;
  /** False when nothing of the kept rows was answered yet, so that the step is still to be done. */
  readonly answered: boolean;
}

/**
 * Splits a step whose answer reached its length limit: behind the last row that an accepted line cites, or in the
 * middle when there is none. Null when there is nothing to split off: all rows were answered, or there is only one.
 */
export function splitStep(step: PlannedStep, restNumber: number): SplitStep | null {
  const last = Math.max(0, ...step.covered);
  const cut = last > 0 ? last : Math.ceil(step.rows.length / 2);
  if (cut >= step.rows.length) return null;
  return {
    kept: { ...step, rows: step.rows.slice(0, cut) },
    rest: newStep(restNumber, step.rows.slice(cut)),
    answered: last > 0,
  };
}
