import { useEffect } from 'react';
import type { RunEntry } from '../runs/run-logs.ts';
import { extractionOf } from '../runs/run-logs.ts';
import { useRuns, useSelectedRun, useSnapshot } from '../runs/use-runs.tsx';
import { hasEnded } from '../runs/watch-run.ts';

/**
 * Shows the text of a batch in the live log: one extraction after the other, each as long as it runs. It lets go when
 * the reader looks at a run that is none of the batch's.
 */
export function useBatchText(batch: RunEntry): void {
  const runs = useRuns();
  const { view } = useSnapshot(batch.watch);
  const shown = useSelectedRun();
  const shownSnapshot = useSnapshot(shown?.watch);
  const own =
    shown === null ||
    shown === batch ||
    (shown.about.subject !== null && view.members.has(shown.about.subject));
  const free = own && (shown === null || shown === batch || hasEnded(shownSnapshot?.state ?? 'finished'));
  const next = free ? [...view.members.values()].findLast(({ status }) => status === 'ACTIVE') : undefined;
  const runId = next?.runId ?? null;
  const userId = next?.userId ?? null;
  useEffect(() => {
    if (runId !== null && userId !== null) runs.join(runId, extractionOf(userId));
  }, [runId, userId, runs]);
}
