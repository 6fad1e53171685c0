import type { Overview } from './overview.ts';

export const attentionKinds = {
  ALERT: 'A threshold is passed. `code` says which, `title` of what.',
  RUN_FAILED: 'A run failed and was not started again. `code` is its kind.',
  EXTRACTIONS_FAILED: '`count` users have no sequence because their extraction failed.',
  IMPORT_FAILED: 'A file could not be imported.',
  ROWS_REFUSED: '`count` rows of a file were refused, and it has not come in without a fault since.',
  NEW_TYPES: '`count` types of events have not been reviewed.',
} as const;

/** Something that needs a look. */
export interface Attention {
  readonly kind: keyof typeof attentionKinds;
  readonly id: string | null;
  readonly count: number | null;
  readonly title: string | null;
  readonly code: string | null;
  readonly at: Date | null;
}

const attention = (kind: Attention['kind'], of: Partial<Attention>): Attention => ({
  id: null,
  count: null,
  title: null,
  code: null,
  at: null,
  ...of,
  kind,
});

/** What needs a look, the most pressing first. */
export async function attentionOf(overview: Overview): Promise<Attention[]> {
  const [figures, alerts, runs, imports] = await Promise.all([
    overview.figures(),
    overview.alerts(),
    overview.failedRuns(),
    overview.imports(),
  ]);
  const faulty = imports.filter((one) => one.faulty);
  const { failed, newEventTypes } = figures;
  return [
    ...alerts.map((alert) => attention('ALERT', alert)),
    ...runs.map(({ runId, kind, subject, title, at }) =>
      attention('RUN_FAILED', { id: runId, code: kind, title: title ?? subject, at }),
    ),
    ...(failed > 0 ? [attention('EXTRACTIONS_FAILED', { count: failed })] : []),
    ...faulty.map(({ id, fileName, status, rejected, at }) =>
      status === 'FAILED'
        ? attention('IMPORT_FAILED', { id, title: fileName, at })
        : attention('ROWS_REFUSED', { id, title: fileName, count: rejected, at }),
    ),
    ...(newEventTypes > 0 ? [attention('NEW_TYPES', { count: newEventTypes })] : []),
  ];
}
