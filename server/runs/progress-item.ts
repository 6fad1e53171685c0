import type { Details, NewItem, ProgressUnit, RunStage } from './items.ts';

/** What a Progress says beside its figures. */
export interface ProgressWords {
  readonly stage: RunStage;
  /** Plain English. */
  readonly message: string;
  readonly step?: number;
  readonly attempt?: number;
  /** Why the attempt before failed. */
  readonly cause?: string;
  /** When the run goes on by itself. */
  readonly resumeAt?: Date;
  readonly details?: Details;
}

/** How far a run is: of `total`, counted in `unit`, so many are done. */
export interface ProgressFigures {
  readonly done: number;
  readonly total: number;
  readonly unit: ProgressUnit;
}

/**
 * A Progress. Its per cent are `done` ÷ `total`, cut to a tenth and below 100 as long as the run is not `SAVING`; null
 * without figures, or with nothing to do.
 */
export function progressItem(
  { stage, message, step, attempt, cause, resumeAt, details }: ProgressWords,
  figures: ProgressFigures | null,
): NewItem {
  return {
    kind: 'Progress',
    payload: {
      step: step ?? null,
      attempt: attempt ?? null,
      stage,
      message,
      percent: stage === 'SAVING' ? 100 : percentOf(figures),
      done: figures?.done ?? null,
      total: figures?.total ?? null,
      unit: figures?.unit ?? null,
      ...(cause === undefined ? {} : { cause }),
      ...(resumeAt === undefined ? {} : { resumeAt: resumeAt.toISOString() }),
      details: details ?? {},
    },
  };
}

function percentOf(figures: ProgressFigures | null): number | null {
  if (!figures || figures.total === 0) return null;
  return Math.min(99.9, Math.floor((1_000 * figures.done) / figures.total) / 10);
}
