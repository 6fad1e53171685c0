import { useEffect } from 'react';
import { answerTo } from '../../../runs/run-logs.ts';
import { useRuns } from '../../../runs/use-runs.tsx';
import type { Question } from '../questions-query.ts';

/** Watches the answers that are under way, also those that were asked for elsewhere or before a reload. */
export function useWatched(questions: readonly Question[]) {
  const runs = useRuns();
  useEffect(() => {
    for (const { answeredAt, run, text } of questions) {
      if (answeredAt === null && run !== null && (run.status === 'QUEUED' || run.status === 'RUNNING'))
        runs.open(run.id, answerTo(text));
    }
  }, [questions, runs]);
}
