import type { Language, RunOpening } from './run-transport.ts';
import { hasEnded, type RunWatch } from './watch-run.ts';

/** A run that this page has watched, and whom it is about; null for a batch. */
export type RunEntry = { id: number; userId: string | null; watch: RunWatch };

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
  open: (runId: string, userId: string | null) => RunEntry;
  /** The same, and shows its log. */
  join: (runId: string, userId: string | null) => void;
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

  function add(userId: string | null, opening: RunOpening): RunEntry {
    const entry = { id: nextId++, userId, watch: watch(opening) };
    const tooMany = entries.filter((old) => hasEnded(old.watch.snapshot().state)).slice(kept - 1);
    entries = [entry, ...entries.filter((old) => !tooMany.includes(old))];
    reportEdges(entry.watch, onEdge);
    for (const listener of listeners) listener();
    return entry;
  }

  function open(runId: string, userId: string | null): RunEntry {
    return entries.find((entry) => isSameRun(entry, runId, userId)) ?? add(userId, { kind: 'follow', runId });
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
      show(add(userId, { kind: 'extract', userId, runKey: newKey(), ...options })),
    open,
    join: (runId, userId) => show(open(runId, userId)),
  };
}

/** A user has one active extraction at most, so a start whose run is not known yet is that one. */
function isSameRun({ watch, userId: whom }: RunEntry, runId: string, userId: string | null): boolean {
  const { view, state } = watch.snapshot();
  const known = watch.runId ?? view.runId;
  if (known !== null) return known === runId;
  return userId !== null && whom === userId && !hasEnded(state);
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
