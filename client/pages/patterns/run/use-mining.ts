import { useEffect, useState } from 'react';
import { type CombinedError, useMutation, useQuery } from 'urql';
import { graphql } from '../../../graphql/graphql.ts';
import { newKey } from '../../../runs/new-key.ts';
import { miningOfPatterns, type RunEntry } from '../../../runs/run-logs.ts';
import { useRunEntries, useRuns } from '../../../runs/use-runs.tsx';
import { type QuestionInput, StartMining } from '../question/question-query.ts';

const ActiveMining = graphql(`
  query ActiveMining {
    runs(first: 1, kind: "minePatterns", status: [QUEUED, RUNNING]) {
      edges {
        node {
          id
        }
      }
    }
  }
`);

/** The search that the page shows. */
export type Mining = {
  entry: RunEntry | null;
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
  const [shown, setShown] = useState<string | null>(null);
  const active = data?.runs.edges[0]?.node.id;

  useEffect(() => {
    if (active === undefined) return;
    runs.open(active, miningOfPatterns);
    setShown((own) => own ?? active);
  }, [active, runs]);

  return {
    entry: entries.find(({ watch }) => shown !== null && watch.runId === shown) ?? null,
    asking: fetching,
    refused: error,
    async ask(question, regenerate) {
      const started = await start({ question, regenerate, runKey: newKey() });
      if (!started.data) return false;
      runs.open(started.data.startMining.id, miningOfPatterns);
      setShown(started.data.startMining.id);
      return true;
    },
    leave: () => setShown(null),
  };
}
