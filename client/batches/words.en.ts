import { count } from '../i18n/count.ts';

/** English words of batches. */
export const batchWords = {
  title: 'Batch',
  extractAll: 'Extract all…',
  dialog: 'Extract the events of many users',
  scope: {
    MISSING: 'Users without a sequence',
    STALE: 'Those, and users with new behaviors',
    ALL: 'All users again',
  },
  scopeCount: (n: number) => count(n, 'user'),
  concurrency: 'Extractions at once',
  concurrencyHint:
    'The model answers so many calls at once as LLM_CONCURRENCY says; one place stays free for single users.',
  start: 'Start',
  cancel: 'Not now',
  startFailed: 'The batch could not be started.',
  done: (done: number, total: number) => `${done.toLocaleString('en')} of ${count(total, 'user')}`,
  active: (n: number) => `${n} under way`,
  waiting: (n: number) => `${n} waiting`,
  succeeded: (n: number) => `${n} succeeded`,
  failed: (n: number) => `${n} failed`,
  skipped: (n: number) => `${n} had a sequence`,
  cancelledCount: (n: number) => `${n} stopped`,
  tokens: (n: number) => `${n.toLocaleString('en')} tokens`,
  eta: (left: string) => `about ${left} left`,
  progress: 'Progress of the batch',
  failedTitle: 'Failed users',
  failedMore: (n: number) => `and ${n} more`,
  retryFailed: 'Retry the failed',
  details: 'Details',
  dismiss: 'Dismiss',
  status: {
    WAITING: 'waiting',
    ACTIVE: 'started',
    SUCCEEDED: 'finished',
    FAILED: 'failed',
    CANCELLED: 'stopped',
    SKIPPED: 'has a sequence',
  },
};
