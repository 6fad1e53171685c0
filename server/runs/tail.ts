import type { StoredItem } from './items.ts';

/** Newest items of a run that are kept in memory, so that live watchers need not read the database. */
const keptItems = 512;
/** Milliseconds after which a watcher looks for itself: the slow poll behind lost wake-ups. */
const pollMs = 1_000;
/** Watchers that are woken before other work gets its turn. */
const slice = 100;

interface Watched {
  /** The newest items that this node wrote, or read while others waited, without a gap. */
  items: StoredItem[];
  /** True while this node writes the run. */
  writing: boolean;
  /** Newest seq that this node knows of. */
  lastSeq: number;
  readonly waiting: Set<() => void>;
}

/**
 * What this node knows of journals without asking the database: the newest items of the runs it writes, and who waits
 * for more. Everything here is a hint; the journal is the truth.
 */
export class Tail {
  readonly #runs = new Map<string, Watched>();

  /** Number of runs that are kept or waited for. */
  get size(): number {
    return this.#runs.size;
  }

  /** Number of watchers that wait for more of a run. */
  waiting(runId: string): number {
    return this.#runs.get(runId)?.waiting.size ?? 0;
  }

  /** Called with items once they are durable. */
  committed(runId: string, items: readonly StoredItem[]): void {
    const watched = this.#open(runId);
    watched.writing = true;
    const next = (watched.items.at(-1)?.seq ?? 0) + 1;
    if (items[0]?.seq !== next) watched.items = [];
    watched.items.push(...items);
    if (watched.items.length > 2 * keptItems) watched.items = watched.items.slice(-keptItems);
    this.#wake(watched, items.at(-1)?.seq ?? watched.lastSeq);
  }

  /** Called with items that were read: others who wait for them need not read them again. */
  wasRead(runId: string, items: readonly StoredItem[]): void {
    const watched = this.#runs.get(runId);
    const first = items[0]?.seq ?? 0;
    const newest = watched?.items.at(-1)?.seq ?? 0;
    if (!watched || watched.writing || (items.at(-1)?.seq ?? 0) <= newest) return;
    if (first !== newest + 1) watched.items = [];
    watched.items.push(...items);
    if (watched.items.length > 2 * keptItems) watched.items = watched.items.slice(-keptItems);
  }

  /**
   * Called when some node says that it wrote items up to `seq`. While this node writes the run itself, that is its own
   * echo: `committed` tells the same with the items. (Should another node have taken over, the slow poll finds out.)
   */
  poke(runId: string, seq: number): void {
    const watched = this.#runs.get(runId);
    if (watched && !watched.writing && seq > watched.lastSeq) this.#wake(watched, seq);
  }

  /** Wakes every watcher: wake-ups may have been lost. */
  pokeAll(): void {
    for (const watched of this.#runs.values()) this.#wake(watched, watched.lastSeq);
  }

  /** The items behind `seq`, none if there are no newer ones; null, which sends the watcher to the database, if they are not all in memory. */
  after(runId: string, seq: number): readonly StoredItem[] | null {
    const items = this.#runs.get(runId)?.items;
    const first = items?.[0];
    const last = items?.at(-1);
    if (!items || !first || !last || seq < first.seq - 1 || seq > last.seq) return null;
    return items.slice(seq - first.seq + 1);
  }

  /**
   * Resolves when there may be items behind `seq`, or when the signal is aborted; with true when nothing was heard for
   * so long that the watcher should look into the database for itself.
   */
  async change(runId: string, seq: number, signal: AbortSignal): Promise<boolean> {
    const watched = this.#open(runId);
    let overdue = false;
    if (watched.lastSeq <= seq && !signal.aborted) overdue = await wakeOrPoll(watched.waiting, signal);
    this.#forgetIfIdle(runId);
    return overdue;
  }

  /** Lets go of a run's items once this node no longer writes it; watchers go on from the database. */
  release(runId: string): void {
    const watched = this.#runs.get(runId);
    if (!watched) return;
    watched.items = [];
    watched.writing = false;
    // Hints that came while this node wrote the run were taken for echoes: a cancellation is one that was not.
    this.#wake(watched, watched.lastSeq);
    this.#forgetIfIdle(runId);
  }

  #open(runId: string): Watched {
    const known = this.#runs.get(runId);
    if (known) return known;
    const fresh = { items: [], writing: false, lastSeq: 0, waiting: new Set<() => void>() };
    this.#runs.set(runId, fresh);
    return fresh;
  }

  #wake(watched: Watched, seq: number): void {
    watched.lastSeq = Math.max(watched.lastSeq, seq);
    wakeInSlices([...watched.waiting]);
  }

  #forgetIfIdle(runId: string): void {
    const watched = this.#runs.get(runId);
    if (watched && !watched.writing && watched.waiting.size === 0) this.#runs.delete(runId);
  }
}

/** Waits among those who are woken; true when the slow poll came first. */
function wakeOrPoll(waiting: Set<() => void>, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (overdue: boolean) => {
      clearTimeout(timer);
      waiting.delete(wake);
      signal.removeEventListener('abort', wake);
      resolve(overdue);
    };
    const wake = () => end(false);
    const timer = setTimeout(() => end(true), pollMs);
    waiting.add(wake);
    signal.addEventListener('abort', wake);
  });
}

/** Wakes many watchers some at a time, so that other work comes in between. */
function wakeInSlices(wakes: readonly (() => void)[]): void {
  for (const wake of wakes.slice(0, slice)) wake();
  if (wakes.length > slice) setImmediate(() => wakeInSlices(wakes.slice(slice)));
}
