import type { Details, NewItem, RunStage } from '../../runs/items.ts';

/** What a Progress of a tagging run says beside its figures. */
export interface TagWords {
  readonly stage: RunStage;
  readonly message: string;
  readonly step?: number;
  readonly attempt?: number;
  readonly cause?: string;
  readonly resumeAt?: Date;
  readonly details?: Details;
}

/** How far a tagging run is: entries with new tags ÷ all its entries. */
export class TagProgress {
  readonly total: number;
  done: number;

  constructor(total: number, done: number) {
    this.total = total;
    this.done = done;
  }

  /** A Progress with the figures of now; 100 per cent only in the end (`SAVING`). */
  item({ stage, message, step, attempt, cause, resumeAt, details }: TagWords): NewItem {
    const { done, total } = this;
    const open = total === 0 ? null : Math.min(99.9, Math.floor((1_000 * done) / total) / 10);
    return {
      kind: 'Progress',
      payload: {
        step: step ?? null,
        attempt: attempt ?? null,
        stage,
        message,
        percent: stage === 'SAVING' ? 100 : open,
        done,
        total,
        unit: 'ENTRIES',
        ...(cause === undefined ? {} : { cause }),
        ...(resumeAt === undefined ? {} : { resumeAt: resumeAt.toISOString() }),
        details: details ?? {},
      },
    };
  }
}
