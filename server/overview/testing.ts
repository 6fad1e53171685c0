import type { Figures } from './figures.ts';
import type { Situation } from './stages.ts';

/** A situation in which everything is done, but for what the test says. */
export function situation(
  figures: Partial<Figures> = {},
  others: {
    active?: string[];
    failed?: string[];
    importing?: boolean;
    importFaulty?: boolean;
    questions?: number;
  } = {},
): Situation {
  return {
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
      newestMining: { id: 1, stale: false },
      graphs: 1,
      newestGraph: { id: 2, stale: false },
      ...figures,
    },
    questions: others.questions ?? 1,
    active: new Set(others.active),
    failed: new Set(others.failed),
    importing: others.importing ?? false,
    importFaulty: others.importFaulty ?? false,
  };
}
