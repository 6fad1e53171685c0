import { setTimeout as pause } from 'node:timers/promises';
import { isPassingTrouble } from '../../database/passing-trouble.ts';
import { isTerminal, type StoredItem } from '../journal/items.ts';
import type { Tail } from '../journal/tail.ts';
import type { RunObserver } from '../work/run-observer.ts';
import { abortable } from './abortable.ts';
import { Fold } from './fold.ts';
import type { JournalReader } from './journal-reader.ts';

/** Where a follower reads. */
export interface Sources {
  readonly reader: JournalReader;
  readonly tail: Tail;
  readonly observer: RunObserver;
}

/** How a follower wants the items. */
export interface FollowOptions {
  /** Fold neighbouring chunks of what lies in the journal already (rule 13). */
  readonly compact?: boolean;
}

/** Items of a page: what a reader who falls behind holds in memory. */
const pageSize = 200;
/** Items that are read at once to be folded. */
const foldedPageSize = 2_000;
/** First and longest pause before the database, when it is away, is asked again; milliseconds. */
const [firstPauseMs, longestPauseMs] = [200, 5_000];

/**
 * Items strictly behind `seq`, first from the journal, then live, up to the terminal item (rule 5). Memory is one page,
 * whatever the reader's pace (rule 11). `return()` ends it at once, also while the run is quiet. A database that is away
 * for a moment is waited for.
 */
export function follow(
  sources: Sources,
  runId: string,
  seq: number,
  { compact = false }: FollowOptions = {},
): AsyncGenerator<StoredItem, void, undefined> {
  return abortable(async function* (signal) {
    const last = compact ? yield* foldedItems(sources, runId, seq, signal) : seq;
    if (last !== null) yield* items(sources, runId, last, signal);
  });
}

async function* items(
  { reader, tail, observer }: Sources,
  runId: string,
  seq: number,
  signal: AbortSignal,
): AsyncGenerator<StoredItem, void, undefined> {
  let last = seq;
  const leave = tail.watch(runId, () => last);
  let overdue = false;
  // What lay in the journal before somebody came is not late.
  const since = Date.now();
  try {
    while (!signal.aborted) {
      const heard = Math.max(last, tail.heard(runId));
      const known: readonly StoredItem[] | null = overdue ? null : tail.after(runId, last);
      const page: readonly StoredItem[] =
        known ?? (await readPatiently(reader, runId, last, pageSize, signal));
      if (!known) tail.wasRead(runId, page);
      for (const item of page) {
        const writtenAt = item.at.getTime();
        if (writtenAt >= since) observer.itemDelivered(Date.now() - writtenAt);
        yield item;
        last = item.seq;
        if (isTerminal(item) || signal.aborted) return;
      }
      // What was heard of while the page was read is behind it: then there is no wait.
      overdue = page.length === 0 && (await tail.change(runId, heard, signal));
    }
  } finally {
    leave();
  }
}

/** Everything that lies in the journal by now, folded. Answers the number of the last item, or null after the terminal one. */
async function* foldedItems(
  { reader }: Sources,
  runId: string,
  seq: number,
  signal: AbortSignal,
): AsyncGenerator<StoredItem, number | null, undefined> {
  const fold = new Fold();
  let last = seq;
  for (;;) {
    const page = await readPatiently(reader, runId, last, foldedPageSize, signal);
    for (const item of page) {
      for (const folded of fold.push(item)) yield folded;
      last = item.seq;
      if (isTerminal(item) || signal.aborted) return null;
    }
    if (page.length < foldedPageSize) break;
  }
  yield* fold.flush();
  return last;
}

/** A page; none once the signal is aborted. */
async function readPatiently(
  reader: JournalReader,
  runId: string,
  seq: number,
  limit: number,
  signal: AbortSignal,
): Promise<readonly StoredItem[]> {
  for (let pauseMs = firstPauseMs; !signal.aborted; pauseMs = Math.min(longestPauseMs, 2 * pauseMs)) {
    try {
      return await reader.read(runId, seq, limit);
    } catch (error) {
      if (signal.aborted) return []; // nobody is there to be told
      if (!isPassingTrouble(error)) throw error;
      // A random half is taken off, so that the watchers of a whole node do not come back at the same moment.
      await pause(pauseMs * (1 - Math.random() / 2), undefined, { signal }).catch(() => undefined);
    }
  }
  return [];
}
