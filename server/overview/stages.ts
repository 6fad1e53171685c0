import type { Figures } from './figures.ts';

/** The pipeline as people think of it, in its order. */
export const stageNames = ['IMPORT', 'TAG', 'EXTRACT', 'SEQUENCES', 'PATTERNS', 'GRAPHS', 'ASK'] as const;
export type StageName = (typeof stageNames)[number];

export const stageStates = {
  EMPTY: 'There is nothing yet, and what comes before it has to be done first.',
  READY: 'It can be done now.',
  ACTIVE: 'It is under way.',
  ATTENTION: 'Something failed, is out of date or waits to be reviewed.',
  DONE: 'All of it is done.',
} as const;
export type StageState = keyof typeof stageStates;

/** What states and the next step depend on. */
export interface Situation {
  readonly figures: Figures;
  readonly questions: number;
  /** Kinds of the runs under way. */
  readonly active: ReadonlySet<string>;
  /** Kinds of runs that failed and that nobody has started again. */
  readonly failed: ReadonlySet<string>;
  readonly importing: boolean;
  /** An import failed or refused rows. */
  readonly importFaulty: boolean;
}

/** Users with behaviors who were never extracted; those whose extraction failed are not among them. */
export const missingUsers = ({ users, extracted, failed }: Figures): number =>
  Math.max(0, users - extracted - failed);

/** Apps and media that nobody has tagged. */
export const untagged = ({ untaggedApps, untaggedMedia }: Figures): number => untaggedApps + untaggedMedia;

/** How a stage stands. */
export function stateOf(stage: StageName, situation: Situation): StageState {
  const { figures, questions, active, failed, importing, importFaulty } = situation;
  const runs = (...kinds: string[]) => kinds.some((kind) => active.has(kind));
  switch (stage) {
    case 'IMPORT':
      if (importing) return 'ACTIVE';
      if (importFaulty) return 'ATTENTION';
      return figures.users === 0 ? 'READY' : 'DONE';
    case 'TAG':
      if (runs('tagCatalog')) return 'ACTIVE';
      if (figures.apps + figures.media === 0) return 'EMPTY';
      if (failed.has('tagCatalog')) return 'ATTENTION';
      return untagged(figures) > 0 ? 'READY' : 'DONE';
    case 'EXTRACT':
      if (runs('extractEvents', 'extractEventsBatch')) return 'ACTIVE';
      if (figures.users === 0) return 'EMPTY';
      if (figures.failed > 0 || figures.stale > 0 || failed.has('extractEventsBatch')) return 'ATTENTION';
      return missingUsers(figures) > 0 ? 'READY' : 'DONE';
    case 'SEQUENCES':
      if (figures.extracted === 0) return 'EMPTY';
      return figures.newEventTypes > 0 ? 'ATTENTION' : 'DONE';
    case 'PATTERNS':
      return madeState(
        runs('minePatterns'),
        figures.extracted > 0,
        failed.has('minePatterns'),
        figures.newestMining,
      );
    case 'GRAPHS':
      return madeState(
        runs('generateGraph'),
        figures.extracted > 0,
        failed.has('generateGraph'),
        figures.newestGraph,
      );
    case 'ASK':
      if (runs('answerQuestion')) return 'ACTIVE';
      if (figures.graphs === 0) return 'EMPTY';
      if (failed.has('answerQuestion')) return 'ATTENTION';
      return questions === 0 ? 'READY' : 'DONE';
  }
}

/** How a stage stands that makes one thing of all sequences. */
function madeState(
  active: boolean,
  possible: boolean,
  failed: boolean,
  newest: { readonly stale: boolean } | null,
): StageState {
  if (active) return 'ACTIVE';
  if (!possible && newest === null) return 'EMPTY';
  if (failed || newest?.stale) return 'ATTENTION';
  return newest === null ? 'READY' : 'DONE';
}
