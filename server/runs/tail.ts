import type { StoredItem } from './items.ts';

/** Newest items of a run that are kept in memory, so that live watchers need not read the database. */
const keptItems = 512;
/** Milliseconds after which a watcher looks for itself: the slow poll behind lost wake-ups. */
const pollMs = 1_000;

interface Watched {
  /** The newest items that this node wrote, without a gap. */
  items: StoredItem[];
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

  /** Called with items once they are durable. */
  committed(runId: string, items: readonly StoredItem[]): void {
    const watched = this.#open(runId);
    const next = (watched.items.at(-1)?.seq ?? 0) + 1;
    if (items[0]?.seq !== next) watched.items = [];
    watched.items.push(...items);
    if (watched.items.length > 2 * keptItems) watched.items = watched.items.slice(-keptItems);
    this.#wake(watched, items.at(-1)?.seq ?? watched.lastSeq);
  }

  /** Called when another node, or a lost connection's end, may have brought items up to `seq`. */
  poke(runId: string, seq: number): void {
    const watched = this.#runs.get(runId);
    if (watched && (seq > watched.lastSeq || seq === 0)) this.#wake(watched, seq);
  }

  /** Wakes every watcher: wake-ups may have been lost. */
  pokeAll(): void {
    for (const watched of this.#runs.values()) this.#wake(watched, watched.lastSeq);
  }

  /** The items behind `seq`, if they are all in memory; null sends the watcher to the database. */
  after(runId: string, seq: number): readonly StoredItem[] | null {
    const items = this.#runs.get(runId)?.items;
    const first = items?.[0];
    const last = items?.at(-1);
    if (!items || !first || !last || seq < first.seq - 1 || seq >= last.seq) return null;
    return items.slice(seq - first.seq + 1);
  }

  /** Resolves when there may be items behind `seq`, at the slow poll, or when the signal is aborted. */
  async change(runId: string, seq: number, signal: AbortSignal): Promise<void> {
    const watched = this.#open(runId);
    if (watched.lastSeq > seq || signal.aborted) return this.#forgetIfIdle(runId);
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        watched.waiting.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, pollMs);
      watched.waiting.add(done);
      signal.addEventListener('abort', done);
    });
    this.#forgetIfIdle(runId);
  }

  /** Lets go of a run's items once this node no longer writes it; watchers go on from the database. */
  release(runId: string): void {
    const watched = this.#runs.get(runId);
    if (watched) watched.items = [];
    this.#forgetIfIdle(runId);
  }

  #open(runId: string): Watched {
    const known = this.#runs.get(runId);
    if (known) return known;
    const fresh = { items: [], lastSeq: 0, waiting: new Set<() => void>() };
    this.#runs.set(runId, fresh);
    return fresh;
  }

  #wake(watched: Watched, seq: number): void {
    watched.lastSeq = Math.max(watched.lastSeq, seq);
    for (const resolve of watched.waiting) resolve();
  }

  #forgetIfIdle(runId: string): void {
    const watched = this.#runs.get(runId);
    if (watched && watched.items.length === 0 && watched.waiting.size === 0) this.#runs.delete(runId);
  }
}
