import type { Details, NewItem, ProgressUnit, RunStage } from '../journal/items.ts';

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
  /** Share (0–1) of the work that is done, where it is known and no count of units says it. */
  readonly share?: number;
}

/** How far a run is: of `total`, counted in `unit`, so many are done. */
export interface ProgressFigures {
  readonly done: number;
  readonly total: number;
  readonly unit: ProgressUnit;
}

/**
 * A Progress. Its per cent are `done` ÷ `total`, cut to a tenth and below 100 as long as the run is not `SAVING`; null
 * without figures, or with nothing to do. A share that is given says the same without a count.
 */
export function progressItem(
  { stage, message, step, attempt, cause, resumeAt, details, share }: ProgressWords,
  figures: ProgressFigures | null,
): NewItem {
  return {
    kind: 'Progress',
    payload: {
      step: step ?? null,
      attempt: attempt ?? null,
      stage,
      message,
      percent: stage === 'SAVING' ? 100 : percentOf(share ?? shareOf(figures)),
      done: figures?.done ?? null,
      total: figures?.total ?? null,
      unit: figures?.unit ?? null,
      ...(cause === undefined ? {} : { cause }),
      ...(resumeAt === undefined ? {} : { resumeAt: resumeAt.toISOString() }),
      details: details ?? {},
    },
  };
}

const shareOf = (figures: ProgressFigures | null): number | null =>
  figures && figures.total > 0 ? figures.done / figures.total : null;

const percentOf = (share: number | null): number | null =>
  share === null ? null : Math.min(99.9, Math.floor(1_000 * share) / 10);
