import type { RunState } from '../../runs/watch-run.ts';
import type { RunStatus } from './runs-query.ts';

const words = {
  QUEUED: 'queued',
  RUNNING: 'running',
  FINISHED: 'finished',
  FAILED: 'failed',
  CANCELLED: 'cancelled',
} as const satisfies Record<RunStatus, RunState>;

/** The plain word for the state that the server keeps. */
export function stateWord(status: RunStatus): RunState {
  return words[status];
}

/** Seconds that a run has taken, up to now if it has not ended; null before it began. */
export function secondsOf(
  { startedAt, endedAt }: { startedAt: string | null; endedAt: string | null },
  now: number,
): number | null {
  if (startedAt === null) return null;
  const end = endedAt === null ? now : Date.parse(endedAt);
  return Math.max(0, (end - Date.parse(startedAt)) / 1000);
}
