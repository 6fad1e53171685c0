import type { GraphInput, GraphLanguage, GraphSummary } from '../graph-query.ts';

/** A graph as it is asked for in the form. */
export type GraphDraft = {
  focus: GraphSummary['focus'];
  /** Whole days. */
  windowDays: number;
  leastUsers: number;
  /** Of a saved cohort; null for everybody. */
  cohortId: string | null;
  /** Empty for one by its focus. */
  name: string;
  language: GraphLanguage;
};

/** What the form begins with: the server's own defaults, in the language of the page. */
export const newDraft = (language: GraphLanguage): GraphDraft => ({
  focus: 'COMPREHENSIVE',
  windowDays: 3,
  leastUsers: 10,
  cohortId: null,
  name: '',
  language,
});

/** The draft as the server takes it. */
export function inputOf({ name, focus, windowDays, leastUsers, cohortId }: GraphDraft): GraphInput {
  const trimmed = name.trim();
  return {
    focus,
    windowHours: windowDays * 24,
    leastUsers,
    cohortId,
    ...(trimmed !== '' && { name: trimmed }),
  };
}
