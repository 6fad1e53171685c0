import { createContext, use, useSyncExternalStore } from 'react';
import { extractionOf, type RunAbout, type RunEntry, type RunLogs } from './run-logs.ts';
import type { RunSnapshot, RunWatch } from './watch-run.ts';

const Context = createContext<RunLogs | null>(null);

export const RunsProvider = Context;

/** The runs of this session. */
export function useRuns(): RunLogs {
  const runs = use(Context);
  if (runs === null) throw new Error('useRuns needs a RunsProvider above it');
  return runs;
}

export function useRunEntries(): readonly RunEntry[] {
  const runs = useRuns();
  return useSyncExternalStore(runs.subscribe, runs.entries);
}

export function useSelectedRun(): RunEntry | null {
  const runs = useRuns();
  return useSyncExternalStore(runs.subscribe, runs.selected);
}

/** The newest extraction of this session of a user. */
export function useRunOf(userId: string): RunEntry | null {
  return useRunAbout(extractionOf(userId));
}

/** The newest run of this session of a kind about a subject. */
export function useRunAbout({ kind, subject }: RunAbout): RunEntry | null {
  return useRunEntries().find(({ about }) => about.kind === kind && about.subject === subject) ?? null;
}

const nothing = () => () => {};

/** What is known of a watched run now; null without one. */
export function useSnapshot(watch: RunWatch): RunSnapshot;
export function useSnapshot(watch: RunWatch | undefined): RunSnapshot | null;
export function useSnapshot(watch: RunWatch | undefined): RunSnapshot | null {
  return useSyncExternalStore(watch?.subscribe ?? nothing, () => watch?.snapshot() ?? null);
}
