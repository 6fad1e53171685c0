import { count } from '../i18n/count.ts';

/** English words of the live log. */
export const logWords = {
  title: 'Live log',
  runs: 'Runs of this session',
  resize: 'Height of the live log',
  open: 'Open the live log',
  close: 'Close the live log',
  empty: 'Nothing has run yet in this session.',
  emptyHint: 'Open a user and press Extract: the model’s answer appears here while it is written.',
  connecting: 'Waiting for the first item…',
  inSight: (rows: number) =>
    `${count(rows, 'row')}. Only those in sight can be found by the browser’s own search; the download holds all of them.`,
  reasoning: 'reasoning',
  call: (step: number, attempt: number) =>
    attempt > 1 ? `Step ${step} · attempt ${attempt}` : `Step ${step}`,
  stage: {
    PREPARING: (total: number | null) => (total === null ? 'Preparing' : `Preparing ${count(total, 'row')}`),
    CALLING: () => 'Calling the model',
    STREAMING: () => 'The model is writing',
    MINING: () => 'Searching for patterns',
    COMPUTING: () => 'Computing from the data',
    SAVING: () => 'Saving the result',
    WAITING: () => 'Waiting for the next attempt',
  },
  waits: (attempt: number, at: string | null) =>
    `Attempt ${attempt} failed${at === null ? '' : `; next attempt at ${at}`}.`,
  events: (n: number) => count(n, 'event'),
  download: 'Download the answer',
  refused: 'refused',
  finished: (events: number | null) => (events === null ? 'Finished' : `Finished: ${count(events, 'event')}`),
  graphMade: (nodes: number, edges: number) => `Finished: ${count(nodes, 'node')}, ${count(edges, 'edge')}`,
  patternsFound: (n: number) => `Finished: ${count(n, 'pattern')}`,
  failed: 'Failed',
  cancelled: 'Stopped.',
  firstToken: (ms: string) => `first token ${ms}`,
  charactersPerSecond: (n: string) => `${n} chars/s`,
  tokensPerSecond: (n: string) => `${n} tokens/s`,
  tokens: (sent: number, received: number, estimated: boolean) =>
    `${estimated ? '≈ ' : ''}${sent.toLocaleString('en')} + ${received.toLocaleString('en')} tokens`,
  lastItem: (seconds: number) => `last item ${seconds} s ago`,
  copy: 'Copy the answer',
  copied: 'Copied',
  follow: 'Follow the end',
  announceStarted: (run: string) => `${run}: started`,
  announceStep: (step: number, events: number) => `Step ${step}, ${count(events, 'event')} so far`,
  announceFinished: (run: string, events: number | null) =>
    events === null ? `${run}: finished` : `${run}: finished, ${count(events, 'event')}`,
  announceState: (run: string, state: string) => `${run}: ${state}`,
};
