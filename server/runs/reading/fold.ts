import type { ItemOf, StoredItem } from '../journal/items.ts';

type Chunk = ItemOf<'LlmChunk'>;

/** Longest text of a folded chunk, in UTF-16 units: what a reader has to hold at once. */
const longestText = 65_536;

/**
 * Folds neighbouring chunks of one attempt into one (rule 13): it carries the number and time of its last part, and
 * `firstSeq` is that of its first. The first chunk of an attempt stays alone, so that its time can still be told.
 */
export class Fold {
  #open: Chunk | null = null;
  #texts: string[] = [];
  #length = 0;
  /** The attempt whose first chunk has gone out. */
  #begun: Pick<Chunk['payload'], 'step' | 'attempt'> | null = null;

  /** Takes an item; gives those that are complete by now, in order. */
  push(item: StoredItem): readonly StoredItem[] {
    if (item.kind !== 'LlmChunk') return [...this.flush(), item];
    if (!this.#isOf(item, this.#begun)) {
      this.#begun = item.payload;
      return [...this.flush(), item];
    }
    const out = this.#joins(item) ? [] : this.flush();
    this.#open = { ...item, firstSeq: this.#open?.firstSeq ?? this.#open?.seq ?? item.seq };
    this.#texts.push(item.payload.text);
    this.#length += item.payload.text.length;
    return out;
  }

  /** Gives what is still open. */
  flush(): readonly StoredItem[] {
    const open = this.#open;
    if (!open) return [];
    const payload = { ...open.payload, text: this.#texts.join('') };
    this.#open = null;
    this.#texts = [];
    this.#length = 0;
    return [{ ...open, payload }];
  }

  #joins({ payload }: Chunk): boolean {
    const open = this.#open?.payload;
    return open?.reasoning === payload.reasoning && this.#length + payload.text.length <= longestText;
  }

  #isOf({ payload }: Chunk, begun: Pick<Chunk['payload'], 'step' | 'attempt'> | null): boolean {
    return begun?.step === payload.step && begun.attempt === payload.attempt;
  }
}
