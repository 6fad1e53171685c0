import type { Event, RejectedLine } from '../graphql/fragments.ts';
import type { Pattern } from '../graphql/pattern-fields.ts';
import type { LlmChunk, Progress, RunItem } from './run-item.ts';

const runId = 'run-1';
const place = (seq: number) => ({
  runId,
  seq,
  cursor: `cursor-${seq}`,
  at: new Date(Date.UTC(2026, 0, 15) + seq * 100).toISOString(),
});

/** An item of a made-up journal, at the place `seq`. */
export const chunk = (seq: number, text: string, more: Partial<LlmChunk> = {}): LlmChunk => ({
  __typename: 'LlmChunk',
  ...place(seq),
  firstSeq: seq,
  step: 1,
  attempt: 1,
  text,
  reasoning: false,
  ...more,
});

export const progress = (seq: number, more: Partial<Progress> = {}): Progress => ({
  __typename: 'Progress',
  ...place(seq),
  step: 1,
  attempt: 1,
  stage: 'STREAMING',
  message: 'The model is writing.',
  percent: null,
  done: null,
  total: null,
  cause: null,
  resumeAt: null,
  batch: null,
  members: [],
  newPatterns: [],
  graphId: null,
  newNodes: [],
  newEdges: [],
  newInsights: [],
  newEvents: [],
  newSentences: [],
  rejectedLines: [],
  ...more,
});

type Done = Extract<RunItem, { __typename: 'Done' }>;

export const done = (seq: number, more: Partial<Done> = {}): Done => ({
  __typename: 'Done',
  ...place(seq),
  usage: { model: 'rules', calls: 1, promptTokens: 10, completionTokens: 5, estimated: true, cost: '0' },
  sequence: { id: '1', version: 1, eventCount: 1 },
  batch: null,
  mining: null,
  graph: null,
  ...more,
});

export const failure = (seq: number, code: 'CANCELLED' | 'LLM_STALLED'): RunItem => ({
  __typename: 'Error',
  ...place(seq),
  code,
  message: 'It ended.',
  retryable: true,
});

export const event = (id: string): Event => ({
  id,
  type: { code: 'view_car', zh: '看车', en: 'view car', isNew: false },
  category: 'ENGAGEMENT',
  start: '2026-01-15T02:00:00.000Z',
  end: '2026-01-15T02:10:00.000Z',
  context: ['4S店'],
  source: 'MODEL',
  claimedConversion: false,
  lostBehaviorCount: 0,
  evidence: [],
});

export const rejected = (line: string): RejectedLine => ({
  step: 1,
  attempt: 1,
  line,
  reason: 'MALFORMED',
  detail: 'It has too few fields.',
});

export const pattern = (id: string): Pattern => ({
  id,
  rank: 1,
  length: 1,
  support: 3,
  share: 0.6,
  confidence: null,
  confidenceInterval: null,
  lift: null,
  span: 0,
  savedAt: null,
  note: null,
  steps: [{ types: [{ code: 'view_car', zh: '看车', en: 'view car' }], lag: null }],
  comparison: null,
});
