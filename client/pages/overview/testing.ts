import type { Overview } from './overview-query.ts';

/** An overview of a pipeline in which everything is done, but for the figures that a test gives. */
export function overviewOf(
  figures: Partial<Overview['figures']>,
): Pick<Overview, 'figures' | 'questions' | 'lastImport'> {
  return {
    questions: 1,
    lastImport: { id: '1', fileName: 'a.csv', rejected: 3, at: '2026-01-02T03:04:05Z' },
    figures: {
      users: 50,
      behaviors: 1_000,
      apps: 10,
      untaggedApps: 0,
      media: 5,
      untaggedMedia: 0,
      extracted: 50,
      stale: 0,
      failed: 0,
      events: 400,
      coverage: 0.8,
      eventTypes: 30,
      newEventTypes: 0,
      minings: 1,
      newestMining: '1',
      patternsStale: false,
      graphs: 1,
      newestGraph: '2',
      graphStale: false,
      ...figures,
    },
  };
}
