import { abortable } from './abortable.ts';
import { isTerminal, type StoredItem } from './items.ts';
import type { Journal } from './journal.ts';
import type { Tail } from './tail.ts';

/**
 * Yields a run's items strictly behind `seq`, first from the journal, then live, up to the terminal item (rule 5).
 * Memory is one page, whatever the reader's pace (rule 11). `return()` ends it at once, also while the run is quiet.
 */
export function follow(
  journal: Journal,
  tail: Tail,
  runId: string,
  seq: number,
): AsyncGenerator<StoredItem, void, undefined> {
  return abortable((signal) => items(journal, tail, runId, seq, signal));
}

async function* items(
  journal: Journal,
  tail: Tail,
  runId: string,
  seq: number,
  signal: AbortSignal,
): AsyncGenerator<StoredItem, void, undefined> {
  let last = seq;
  let overdue = false;
  while (!signal.aborted) {
    const known: readonly StoredItem[] | null = overdue ? null : tail.after(runId, last);
    const page: readonly StoredItem[] = known ?? (await journal.read(runId, last));
    for (const item of page) {
      yield item;
      last = item.seq;
      if (isTerminal(item) || signal.aborted) return;
    }
    overdue = page.length === 0 && (await tail.change(runId, last, signal));
  }
}
