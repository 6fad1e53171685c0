import { Counter, Histogram, type Registry } from 'prom-client';
import type { RunObserver } from '../../runs/work/run-observer.ts';

const durationBuckets = [0.1, 0.5, 1, 5, 10, 30, 60, 120, 300, 900, 3_600];
const lagBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Counts and times what this node does with runs and their journals. */
export function runMetrics(registry: Registry): RunObserver {
  const registers = [registry];
  const claimed = new Counter({
    name: 'causeway_runs_claimed_total',
    help: 'Times that this node began or went on with a run; taken_over is true where the lease of another node had run out.',
    labelNames: ['kind', 'taken_over'],
    registers,
  });
  const failedAttempts = new Counter({
    name: 'causeway_run_attempts_failed_total',
    help: 'Attempts at a step that failed and are made again, by error code.',
    labelNames: ['kind', 'code'],
    registers,
  });
  const ended = new Counter({
    name: 'causeway_runs_ended_total',
    help: 'Runs that this node ended.',
    labelNames: ['kind', 'status'],
    registers,
  });
  const duration = new Histogram({
    name: 'causeway_run_duration_seconds',
    help: 'Time from when a worker first began with a run to its end, with the pauses before further attempts.',
    labelNames: ['kind', 'status'],
    buckets: durationBuckets,
    registers,
  });
  const lag = new Histogram({
    name: 'causeway_journal_lag_seconds',
    help: 'Time from when an item of a journal was written, on any node, until a watcher on this one took it; replays are left out.',
    buckets: lagBuckets,
    registers,
  });
  return {
    runClaimed: (kind, takenOver) => claimed.inc({ kind, taken_over: String(takenOver) }),
    attemptFailed: (kind, { code }) => failedAttempts.inc({ kind, code }),
    runEnded({ kind, status, seconds }) {
      ended.inc({ kind, status });
      if (seconds !== null) duration.observe({ kind, status }, seconds);
    },
    // Nodes whose clocks differ a little may seem to deliver before they write.
    itemDelivered: (milliseconds) => lag.observe(Math.max(0, milliseconds / 1_000)),
  };
}
