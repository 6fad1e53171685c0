import type { Language, RunOpening } from './run-transport.ts';
import { hasEnded, type RunWatch } from './watch-run.ts';

/**
 * What a run does, and what it is about: a user's id for extractions and summaries, a
 * question's text for its answer, null for a batch and for patterns.
 */
export type RunAbout = { kind: string; subject: string | null };

/** A run that this page has watched. */
export type RunEntry = { id: number; about: RunAbout; watch: RunWatch };

/** The extraction of a user. */
export const extractionOf = (userId: string): RunAbout => ({ kind: 'extractEvents', subject: userId });
/** The answer to a question about patterns. */
export const miningOfPatterns: RunAbout = { kind: 'minePatterns', subject: null };
/** The making of a graph. */
export const makingOfGraph: RunAbout = { kind: 'generateGraph', subject: null };
/** The answer to a question about a graph, by the question's text. */
export const answerTo = (text: string): RunAbout => ({ kind: 'answerQuestion', subject: text });
export const batchOfAll: RunAbout = { kind: 'extractEventsBatch', subject: null };

/** The runs of this session, the newest first; `subscribe` and the readers fit `useSyncExternalStore`. */
export type RunLogs = {
  entries: () => readonly RunEntry[];
  /** The run that the live log shows. */
  selected: () => RunEntry | null;
  subscribe: (listener: () => void) => () => void;
  select: (id: number) => void;
  /** Starts the extraction of a user's events (or joins the active one) and shows it. */
  extract: (userId: string, options: { language: Language; regenerate: boolean }) => void;
  /** Watches a run that was started elsewhere, from its first item on, without showing its log. */
  open: (runId: string, about: RunAbout) => RunEntry;
  /** The same, and shows its log. */
  join: (runId: string, about: RunAbout) => void;
};

/** Runs kept for looking back at; older ones that have ended are let go. */
const kept = 20;

/**
 * @param watch begins to watch a run
 * @param newKey makes an unguessable key that names one start
 * @param onEdge told when a run has begun or ended: what the server says of its user has changed
 */
export function createRunLogs(
  watch: (opening: RunOpening) => RunWatch,
  newKey: () => string,
  onEdge: () => void,
): RunLogs {
  const listeners = new Set<() => void>();
  let entries: readonly RunEntry[] = [];
  let selected: RunEntry | null = null;
  let nextId = 1;

  function show(entry: RunEntry) {
    selected = entry;
    for (const listener of listeners) listener();
  }

  function add(about: RunAbout, opening: RunOpening): RunEntry {
    const entry = { id: nextId++, about, watch: watch(opening) };
    const tooMany = entries.filter((old) => hasEnded(old.watch.snapshot().state)).slice(kept - 1);
    entries = [entry, ...entries.filter((old) => !tooMany.includes(old))];
    reportEdges(entry.watch, onEdge);
    for (const listener of listeners) listener();
    return entry;
  }

  function open(runId: string, about: RunAbout): RunEntry {
    return entries.find((entry) => isSameRun(entry, runId, about)) ?? add(about, { kind: 'follow', runId });
  }

  return {
    entries: () => entries,
    selected: () => selected,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    select(id) {
      const entry = entries.find((one) => one.id === id);
      if (entry) show(entry);
    },
    extract: (userId, options) =>
      show(add(extractionOf(userId), { kind: 'extract', userId, runKey: newKey(), ...options })),
    open,
    join: (runId, about) => show(open(runId, about)),
  };
}

/** A user has one active extraction at most, so a start whose run is not known yet is that one. */
function isSameRun({ watch, about: known }: RunEntry, runId: string, about: RunAbout): boolean {
  const { view, state } = watch.snapshot();
  const ownId = watch.runId ?? view.runId;
  if (ownId !== null) return ownId === runId;
  return known.kind === about.kind && known.subject === about.subject && !hasEnded(state);
}

function reportEdges(watch: RunWatch, onEdge: () => void) {
  let begun = false;
  const stop = watch.subscribe(() => {
    const { view, state } = watch.snapshot();
    const ended = hasEnded(state);
    if (!ended && (begun || view.seq === 0)) return;
    begun = true;
    if (ended) stop();
    onEdge();
  });
}
