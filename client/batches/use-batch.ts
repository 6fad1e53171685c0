import { useEffect } from 'react';
import { useQuery } from 'urql';
import type { BatchMember } from '../graphql/fragments.ts';
import { batchOfAll, type RunEntry } from '../runs/run-logs.ts';
import { useRunAbout, useRuns, useSnapshot } from '../runs/use-runs.tsx';
import { ExtractionProgressQuery } from './batch-query.ts';

/** The newest batch that this page watches. */
function useBatchEntry(): RunEntry | null {
  return useRunAbout(batchOfAll);
}

/** Watches the batch that is under way at the server, also when it was started elsewhere or before a reload. */
export function useJoinedBatch(): RunEntry | null {
  const runs = useRuns();
  const [{ data }] = useQuery({ query: ExtractionProgressQuery });
  const runId = data?.extractionProgress.batches[0]?.id;
  useEffect(() => {
    if (runId !== undefined) runs.open(runId, batchOfAll);
  }, [runId, runs]);
  return useBatchEntry();
}

/** What the watched batch says of a user; null when it says nothing. */
export function useBatchMember(userId: string): BatchMember | null {
  const snapshot = useSnapshot(useBatchEntry()?.watch);
  return snapshot?.view.members.get(userId) ?? null;
}
