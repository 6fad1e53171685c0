import type { ChunkPayload, NewItem } from './items.ts';

/** Where the text of a step's attempt comes from. */
export interface ChunkOrigin {
  readonly step: number;
  readonly attempt: number;
}

/** Longest time that text may wait for its neighbours when commits are slow, in milliseconds. */
const longestWindowMs = 250;

/**
 * Joins an answer's deltas into chunks: the first goes at once, later ones at a line's end or after the window.
 * While a commit is under way text gathers, so the window grows with the load by itself.
 */
export class ChunkWriter {
  readonly #append: (items: readonly NewItem[]) => Promise<unknown>;
  readonly #origin: ChunkOrigin;
  readonly #windowMs: number;
  #parts: ChunkPayload[] = [];
  #opened = false;
  #timer: NodeJS.Timeout | null = null;
  #committing: Promise<void> = Promise.resolve();
  #busy = false;
  #lastCommitMs = 0;
  #failure: { readonly reason: unknown } | null = null;

  constructor(
    append: (items: readonly NewItem[]) => Promise<unknown>,
    origin: ChunkOrigin,
    windowMs: number,
  ) {
    this.#append = append;
    this.#origin = origin;
    this.#windowMs = windowMs;
  }

  /** Takes a piece of text. Throws what an earlier commit failed with. */
  push(text: string, reasoning: boolean): void {
    if (this.#failure) throw this.#failure.reason;
    this.#gather(text, reasoning);
    if (this.#busy) return;
    if (!this.#opened || this.#windowMs === 0 || text.includes('\n')) this.#commit();
    else this.#timer ??= setTimeout(() => this.#commit(), this.#window());
  }

  /** The text that still waits, as items for a commit of the caller's own; waits for the commit under way. */
  async take(): Promise<readonly NewItem[]> {
    this.#clearTimer();
    while (this.#busy) await this.#committing;
    if (this.#failure) throw this.#failure.reason;
    this.#clearTimer();
    return this.#drain();
  }

  #gather(text: string, reasoning: boolean): void {
    const last = this.#parts.at(-1);
    if (last && last.reasoning === reasoning)
      this.#parts[this.#parts.length - 1] = { ...last, text: last.text + text };
    else this.#parts.push({ ...this.#origin, text, reasoning });
  }

  #drain(): NewItem[] {
    const parts = this.#parts;
    this.#parts = [];
    return parts.map((payload) => ({ kind: 'LlmChunk', payload }));
  }

  #commit(): void {
    this.#clearTimer();
    const items = this.#drain();
    if (items.length === 0) return;
    this.#opened = true;
    this.#busy = true;
    const started = performance.now();
    this.#committing = this.#append(items).then(
      () => {
        this.#busy = false;
        this.#lastCommitMs = performance.now() - started;
        if (this.#parts.length > 0)
          this.#timer ??= setTimeout(() => this.#commit(), this.#windowMs === 0 ? 0 : this.#window());
      },
      (reason: unknown) => {
        this.#busy = false;
        this.#failure = { reason };
      },
    );
  }

  #window(): number {
    return Math.min(longestWindowMs, Math.max(this.#windowMs, 4 * this.#lastCommitMs));
  }

  #clearTimer(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
