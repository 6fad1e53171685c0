import type { NextStep, Overview } from '../overview-query.ts';

/** Steps that are done on the page they lead to. */
export type GoingKind = Exclude<
  NextStep['kind'],
  'TAG' | 'EXTRACT' | 'EXTRACT_AGAIN' | 'GRAPH' | 'GRAPH_AGAIN'
>;

/** Where such a step leads. */
export function goingOf(
  kind: GoingKind,
  { nextStep: { subject }, activeRuns, activeImports }: Overview,
): string {
  switch (kind) {
    case 'IMPORT':
      return '/data';
    case 'WATCH': {
      const run = activeRuns.find((one) => one.kind === subject);
      if (run) return `/runs/${run.runId}`;
      const [active] = activeImports;
      return active ? `/data/history/${active.id}` : '/runs';
    }
    case 'MINE':
      return '/patterns';
    case 'MINE_AGAIN':
      return `/patterns/${subject}`;
    case 'ASK':
    case 'ASK_MORE':
      return `/questions/${subject}`;
    case 'REVIEW_TYPES':
      return '/vocabulary';
  }
}
