import type { AnswerSentence } from '../graphql/citation-fields.ts';
import type { Batch, BatchMember, Event, RejectedLine } from '../graphql/fragments.ts';
import type { Pattern } from '../graphql/pattern-fields.ts';
import { type GrowingGraph, growGraph } from './growing-graph.ts';
import type { RunEnd } from './run-end.ts';
import type { Progress, RunItem, RunStage } from './run-item.ts';
import { addBoundary, addNote, addText, type LogRow, type RunLog } from './run-log.ts';
import { callMade, chunkArrived, noTempo, type Tempo } from './tempo.ts';

/** What is known of a run from the items 1..`seq` of its journal. */
export type RunView = {
  runId: string | null;
  /** Number of the newest item taken; 0 before the first. */
  seq: number;
  /** Cursor of that item: where to go on from. */
  cursor: string | null;
  stage: RunStage | null;
  step: number | null;
  attempt: number | null;
  /** 0 to 100; null while unknown. */
  percent: number | null;
  done: number | null;
  total: number | null;
  events: readonly Event[];
  /** The first patterns of a mining run, in their order. */
  patterns: readonly Pattern[];
  /** The graph of a run that makes one, once it is computed; null for others. */
  graph: GrowingGraph | null;
  /** The checked sentences of the present attempt at an answer, in their order. */
  sentences: readonly AnswerSentence[];
  rejected: readonly RejectedLine[];
  /** When it goes on by itself, while it waits before a failed step is tried again. */
  resumeAt: string | null;
  /** Where a batch stands; null for other runs. */
  batch: Batch | null;
  /** Members of a batch that have begun, by their users. */
  members: ReadonlyMap<string, BatchMember>;
  log: RunLog;
  tempo: Tempo;
  end: RunEnd | null;
};

export const emptyView: RunView = {
  runId: null,
  seq: 0,
  cursor: null,
  stage: null,
  step: null,
  attempt: null,
  percent: null,
  done: null,
  total: null,
  events: [],
  patterns: [],
  graph: null,
  sentences: [],
  rejected: [],
  resumeAt: null,
  batch: null,
  members: new Map(),
  log: [],
  tempo: noTempo,
  end: null,
};

/** Number of the first item that `item` stands for: neighbouring chunks may arrive folded into one. */
export function firstSeq(item: RunItem): number {
  return item.__typename === 'LlmChunk' ? item.firstSeq : item.seq;
}

/** The view with one more item. An item that the view holds already changes nothing. */
export function takeItem(view: RunView, item: RunItem): RunView {
  if (item.seq <= view.seq || view.end !== null) return view;
  const next = { ...view, runId: item.runId, seq: item.seq, cursor: item.cursor };
  switch (item.__typename) {
    case 'LlmChunk': {
      const called = enterCall(next, item.step, item.attempt, null);
      const log = addText(called.log, item.text, item.reasoning);
      return { ...called, resumeAt: null, log, tempo: chunkArrived(called.tempo, item) };
    }
    case 'Progress':
      return takeProgress(next, item);
    case 'Done':
      return close(
        { ...next, batch: item.batch ?? next.batch },
        {
          kind: 'finished',
          usage: item.usage,
          eventCount: item.batch?.eventCount ?? item.sequence?.eventCount ?? null,
          version: item.sequence?.version ?? null,
          mining: item.mining,
          graph: item.graph,
        },
      );
    case 'Error':
      return close(
        next,
        item.code === 'CANCELLED'
          ? { kind: 'cancelled' }
          : { kind: 'failed', code: item.code, message: item.message, retryable: item.retryable },
      );
  }
}

function takeProgress(view: RunView, item: Progress): RunView {
  const called = enterMembers(enterPart(view, item), item);
  return {
    ...called,
    stage: item.stage,
    resumeAt: item.resumeAt,
    batch: item.batch ?? called.batch,
    percent: item.percent ?? called.percent,
    done: item.done ?? called.done,
    total: item.total ?? called.total,
    events: item.newEvents.length === 0 ? called.events : [...called.events, ...item.newEvents],
    patterns: item.newPatterns.length === 0 ? called.patterns : [...called.patterns, ...item.newPatterns],
    graph: growGraph(called.graph, item),
    sentences:
      item.newSentences.length === 0 ? called.sentences : [...called.sentences, ...item.newSentences],
    rejected: item.rejectedLines.length === 0 ? called.rejected : [...called.rejected, ...item.rejectedLines],
    log: item.rejectedLines.reduce<RunLog>(
      (log, line) => addNote(log, { kind: 'rejected', line }),
      called.log,
    ),
    tempo: item.stage === 'CALLING' ? callMade(called.tempo, item.at) : called.tempo,
  };
}

/** Writes what the item begins: a call, a wait, another stage. */
function enterPart(view: RunView, item: Progress): RunView {
  if (item.stage === 'CALLING' || item.stage === 'STREAMING')
    return enterCall(view, item.step, item.attempt, item.message);
  if (item.stage !== 'WAITING' || item.cause === null) return enterStage(view, item);
  const { attempt, cause, resumeAt } = item;
  return { ...view, log: addBoundary(view.log, { kind: 'wait', attempt: attempt ?? 1, cause, resumeAt }) };
}

/** Notes the members of a batch that began or ended. */
function enterMembers(view: RunView, { members: changed }: Progress): RunView {
  if (changed.length === 0) return view;
  const members = new Map(view.members);
  let { log } = view;
  for (const member of changed) {
    const before = members.get(member.userId);
    members.set(member.userId, member);
    if (before?.status !== member.status) log = addBoundary(log, { kind: 'member', member });
  }
  return { ...view, members, log };
}

/** Writes a heading when the item belongs to another step or attempt than the one before; an answer begins anew with it. */
function enterCall(
  view: RunView,
  step: number | null,
  attempt: number | null,
  message: string | null,
): RunView {
  if (step === null || (step === view.step && attempt === view.attempt)) return view;
  const row: LogRow = { kind: 'call', step, attempt: attempt ?? 1, message };
  return { ...view, step, attempt, sentences: [], log: addBoundary(view.log, row) };
}

function enterStage(view: RunView, item: Progress): RunView {
  if (item.stage === view.stage || item.batch !== null) return view;
  return { ...view, log: addBoundary(view.log, { kind: 'stage', stage: item.stage, total: item.total }) };
}

function close(view: RunView, end: RunEnd): RunView {
  const percent = end.kind === 'finished' ? 100 : view.percent;
  return { ...view, percent, end, log: addBoundary(view.log, { kind: 'end', end }) };
}
