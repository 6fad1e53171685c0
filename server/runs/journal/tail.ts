import type { StoredItem } from './items.ts';
import { Waiters } from './waiters.ts';

/** Newest items of a run that are kept in memory, so that live watchers need not read the database. */
const keptItems = 512;

/** How those who watch on this node keep up. */
export interface Watching {
  readonly watchers: number;
  /** Watchers who have not taken all that was heard of. */
  readonly behind: number;
  /** Items that the last of them still has before it. */
  readonly furthest: number;
}

/** A run of which nothing was heard for a while. */
export interface QuietRun {
  readonly runId: string;
  /** Number of the last item that all who watch it have. */
  readonly seq: number;
}

/** Number of the last item that a watcher took. */
type Position = () => number;

interface Watched {
  /** The newest items that this node wrote, or that one of several watchers read, without a gap. */
  items: StoredItem[];
  /** True while this node writes the run. */
  writing: boolean;
  /** Newest seq that this node heard of. */
  lastSeq: number;
  /** True when nothing was heard since the last look at what is quiet. */
  quiet: boolean;
  /** Those who follow the run, whether they wait or are busy with what they have. */
  readonly watchers: Set<Position>;
  readonly waiters: Waiters;
}

/**
 * What this node knows of journals without asking the database: the newest items of the runs it writes or that several
 * watch, and who waits for more. Everything here is a hint; the journal is the truth.
 */
export class Tail {
  readonly #runs = new Map<string, Watched>();

  /** Number of runs that are written or watched. */
  get size(): number {
    return this.#runs.size;
  }

  /** Number of watchers that wait for more of a run. */
  waiting(runId: string): number {
    return this.#runs.get(runId)?.waiters.size ?? 0;
  }

  /** How everybody keeps up, at this moment. */
  watching(): Watching {
    const gaps = [...this.#runs.values()].flatMap(({ lastSeq, watchers }) =>
      [...watchers].map((position) => Math.max(0, lastSeq - position())),
    );
    const furthest = gaps.reduce((most, gap) => Math.max(most, gap), 0);
    return { watchers: gaps.length, behind: gaps.filter((gap) => gap > 0).length, furthest };
  }

  /**
   * Somebody who has everything up to `position()` follows a run from now on: what is heard of it is kept until the function
   * that this answers is called.
   */
  watch(runId: string, position: Position): () => void {
    const watched = this.#open(runId);
    watched.watchers.add(position);
    watched.lastSeq = Math.max(watched.lastSeq, position());
    return () => {
      watched.watchers.delete(position);
      this.#forgetIfIdle(runId);
    };
  }

  /** Called with items once they are durable. */
  committed(runId: string, items: readonly StoredItem[]): void {
    const watched = this.#open(runId);
    watched.writing = true;
    keep(watched, items);
    wake(watched, items.at(-1)?.seq ?? 0);
  }

  /** Called with items that were read: others who follow the run need not read them again. What is no news is passed over. */
  wasRead(runId: string, items: readonly StoredItem[]): void {
    const watched = this.#runs.get(runId);
    const last = items.at(-1)?.seq ?? 0;
    if (!watched || watched.writing || last < watched.lastSeq) return;
    if (last <= (watched.items.at(-1)?.seq ?? 0)) return;
    if (watched.watchers.size > 1) keep(watched, items);
    wake(watched, last);
  }

  /**
   * Called when some node says that it wrote items up to `seq`. While this node writes the run itself, that is its own
   * echo: `committed` tells the same with the items. (Should another node have taken over, the slow poll finds out.)
   */
  poke(runId: string, seq: number): void {
    const watched = this.#runs.get(runId);
    if (watched && !watched.writing && seq > watched.lastSeq) wake(watched, seq);
  }

  /** Sends every watcher to the database: wake-ups may have been lost. */
  pokeAll(): void {
    for (const watched of this.#runs.values()) {
      if (!watched.writing) watched.items = [];
      watched.waiters.wake(false);
    }
  }

  /** The runs that somebody waits for of which nothing was heard since this was called last, and what all who watch have. */
  takeQuiet(): QuietRun[] {
    const quiet: QuietRun[] = [];
    for (const [runId, watched] of this.#runs) {
      if (watched.quiet && watched.waiters.size > 0) quiet.push({ runId, seq: hadByAll(watched) });
      watched.quiet = true;
    }
    return quiet;
  }

  /** Sends those who wait for a run to the database: it has gone on without this node's hearing of it. */
  overdue(runId: string): void {
    this.#runs.get(runId)?.waiters.wake(true);
  }

  /** Newest seq that this node heard of; 0 if of none. */
  heard(runId: string): number {
    return this.#runs.get(runId)?.lastSeq ?? 0;
  }

  /**
   * The items behind `seq`, none if nothing newer was heard of; null, which sends the watcher to the database, if they
   * are not all in memory.
   */
  after(runId: string, seq: number): readonly StoredItem[] | null {
    const { items = [], lastSeq = 0 } = this.#runs.get(runId) ?? {};
    const first = items[0];
    const last = items.at(-1);
    if (!first || !last || seq < first.seq - 1 || seq > last.seq) return null;
    if (seq === last.seq && lastSeq > seq) return null;
    return items.slice(seq - first.seq + 1);
  }

  /**
   * Resolves when something newer than `heard` was heard of, or when the signal is aborted; with true when the watcher should
   * look into the database for itself.
   */
  async change(runId: string, heard: number, signal: AbortSignal): Promise<boolean> {
    const watched = this.#runs.get(runId);
    if (!watched || watched.lastSeq > heard || signal.aborted) return false;
    return watched.waiters.wait(signal);
  }

  /** Lets go of a run's items once this node no longer writes it; watchers go on from the database. */
  release(runId: string): void {
    const watched = this.#runs.get(runId);
    if (!watched) return;
    watched.items = [];
    watched.writing = false;
    // Hints that came while this node wrote the run were taken for echoes: a cancellation is one that was not.
    watched.waiters.wake(false);
    this.#forgetIfIdle(runId);
  }

  #open(runId: string): Watched {
    const known = this.#runs.get(runId);
    if (known) return known;
    const fresh = {
      items: [],
      writing: false,
      lastSeq: 0,
      quiet: false,
      watchers: new Set<Position>(),
      waiters: new Waiters(),
    };
    this.#runs.set(runId, fresh);
    return fresh;
  }

  #forgetIfIdle(runId: string): void {
    const watched = this.#runs.get(runId);
    if (watched && !watched.writing && watched.watchers.size === 0) this.#runs.delete(runId);
  }
}

/** Keeps the newest items; those before a gap are let go of. */
function keep(watched: Watched, items: readonly StoredItem[]): void {
  if (items[0]?.seq !== (watched.items.at(-1)?.seq ?? 0) + 1) watched.items = [];
  watched.items.push(...items);
  if (watched.items.length > 2 * keptItems) watched.items = watched.items.slice(-keptItems);
}

function wake(watched: Watched, seq: number): void {
  watched.quiet = false;
  watched.lastSeq = Math.max(watched.lastSeq, seq);
  watched.waiters.wake(false);
}

function hadByAll({ lastSeq, watchers }: Watched): number {
  let seq = lastSeq;
  for (const position of watchers) seq = Math.min(seq, position());
  return seq;
}
