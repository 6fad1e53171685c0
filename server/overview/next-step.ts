import { missingUsers, type Situation, untagged } from './stages.ts';

export const stepKinds = {
  IMPORT: 'Import the first file of behaviors.',
  TAG: 'Tag apps and media: extraction reads better with tags. `count` of them have none.',
  WATCH: 'What comes next is under way. `subject` is the kind of run; null for an import.',
  EXTRACT: 'Extract the events of `count` users who have no sequence.',
  EXTRACT_AGAIN: 'Extract again: `count` users have behaviors that their sequence has not read.',
  MINE: 'Mine patterns of the sequences for the first time.',
  MINE_AGAIN: 'Mine again: the data has changed. `subject` is the answer that is out of date.',
  GRAPH: 'Make the first causal graph.',
  GRAPH_AGAIN: 'Make the next version: the data has changed. `subject` is the graph that is out of date.',
  ASK: 'Ask the first question. `subject` is the graph.',
  REVIEW_TYPES: 'Review `count` types of events that nobody has named before.',
  ASK_MORE: 'Everything is up to date: ask what you want to know. `subject` is the graph.',
} as const;
type StepKind = keyof typeof stepKinds;

/** The one thing to do next. */
export interface NextStep {
  readonly kind: StepKind;
  readonly count: number | null;
  readonly subject: string | null;
}

const step = (kind: StepKind, of: { count?: number; subject?: string | number } = {}): NextStep => ({
  kind,
  count: of.count ?? null,
  subject: of.subject === undefined ? null : String(of.subject),
});

/**
 * What makes sense next, from the start of the pipeline to its end: nothing is made of what is about to change, and what is
 * under way is waited for. Failures are told apart from it: one that stays must not stand in the way for ever.
 */
export function nextStep({ figures, questions, active, importing }: Situation): NextStep {
  const running = (...kinds: string[]) => kinds.find((kind) => active.has(kind));
  const { users, extracted, stale, newestMining, newestGraph, newEventTypes } = figures;
  const watch = (kind: string) => step('WATCH', { subject: kind });

  if (importing) return step('WATCH');
  if (users === 0) return step('IMPORT');
  const tagging = running('tagCatalog');
  if (tagging && extracted === 0) return watch(tagging);
  if (extracted === 0 && untagged(figures) > 0) return step('TAG', { count: untagged(figures) });
  const missing = missingUsers(figures);
  const extracting = running('extractEventsBatch', 'extractEvents');
  if (extracting && (missing > 0 || stale > 0)) return watch(extracting);
  if (missing > 0) return step('EXTRACT', { count: missing });
  if (stale > 0) return step('EXTRACT_AGAIN', { count: stale });
  if (extracted === 0) return step('EXTRACT', { count: users });
  if (newestMining === null || newestMining.stale) {
    if (active.has('minePatterns')) return watch('minePatterns');
    return newestMining === null ? step('MINE') : step('MINE_AGAIN', { subject: newestMining.id });
  }
  if (newestGraph === null || newestGraph.stale) {
    if (active.has('generateGraph')) return watch('generateGraph');
    return newestGraph === null ? step('GRAPH') : step('GRAPH_AGAIN', { subject: newestGraph.id });
  }
  if (questions === 0) return step('ASK', { subject: newestGraph.id });
  if (newEventTypes > 0) return step('REVIEW_TYPES', { count: newEventTypes });
  return step('ASK_MORE', { subject: newestGraph.id });
}
