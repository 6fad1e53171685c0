import { useEffect, useState } from 'react';
import { type CombinedError, useMutation, useQuery } from 'urql';
import { newKey } from '../../../runs/new-key.ts';
import { miningOfPatterns, type RunEntry } from '../../../runs/run-logs.ts';
import { useRunEntries, useRuns } from '../../../runs/use-runs.tsx';
import {
  ActiveMining,
  type MiningRun,
  type Question,
  type QuestionInput,
  StartMining,
} from '../question/question-query.ts';

/** The search that the page shows. */
export type Mining = {
  entry: RunEntry | null;
  /** What it was asked; null without one. */
  question: Question | null;
  /** True while the server is asked to start one. */
  asking: boolean;
  /** Why the last question was not taken. */
  refused: CombinedError | undefined;
  /** Starts a search, or joins an equal one; `true` when there is one to watch. */
  ask: (question: QuestionInput, regenerate: boolean) => Promise<boolean>;
  /** Shows the search no more; it goes on. */
  leave: () => void;
};

/** Starts searches and watches them, also one that was started elsewhere or before a reload. */
export function useMining(): Mining {
  const runs = useRuns();
  const entries = useRunEntries();
  const [{ data }] = useQuery({ query: ActiveMining, requestPolicy: 'network-only' });
  const [{ fetching, error }, start] = useMutation(StartMining);
  const [shown, setShown] = useState<MiningRun | null>(null);
  /** The one under way that was joined last: once left, it is not joined again. */
  const [joined, setJoined] = useState<string | null>(null);
  const active = data?.runs.edges[0]?.node;

  useEffect(() => {
    if (active === undefined || active.id === joined) return;
    runs.open(active.id, miningOfPatterns);
    setJoined(active.id);
    setShown((own) => own ?? active);
  }, [active, joined, runs]);

  return {
    entry: entries.find(({ watch }) => watch.runId === shown?.id) ?? null,
    question: shown?.patternQuestion ?? null,
    asking: fetching,
    refused: error,
    async ask(question, regenerate) {
      const started = await start({ question, regenerate, runKey: newKey() });
      if (!started.data) return false;
      runs.open(started.data.startMining.id, miningOfPatterns);
      setShown(started.data.startMining);
      return true;
    },
    leave: () => setShown(null),
  };
}
