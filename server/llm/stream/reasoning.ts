import type { LlmPart } from '../llm.ts';

const opening = ['<think>', '<thinking>'] as const;

/**
 * Tells reasoning from text where a model writes both into its answer: what stands between `<think>` and
 * `</think>` (or `<thinking>` and `</thinking>`) is reasoning, the tags themselves are dropped. Tags may be cut
 * anywhere between pieces. A block that is never closed stays reasoning.
 */
export class ReasoningSplitter {
  /** The tag that ends the open block; undefined outside of one. */
  #closing: string | undefined;
  #held = '';

  push(piece: string): LlmPart[] {
    const parts: LlmPart[] = [];
    let rest = this.#held + piece;
    for (let tag = this.#firstTag(rest); tag !== undefined; tag = this.#firstTag(rest)) {
      parts.push(this.#part(rest.slice(0, tag.at)));
      rest = rest.slice(tag.at + tag.name.length);
      this.#closing = this.#closing === undefined ? tag.name.replace('<', '</') : undefined;
    }
    const cut = rest.length - longestTagStart(rest, this.#awaited());
    this.#held = rest.slice(cut);
    parts.push(this.#part(rest.slice(0, cut)));
    return parts.filter((part) => part.text !== '');
  }

  /** What was held back because it might have become a tag; the text has ended. */
  end(): LlmPart[] {
    const rest = this.#part(this.#held);
    this.#held = '';
    return rest.text === '' ? [] : [rest];
  }

  #awaited(): readonly string[] {
    return this.#closing === undefined ? opening : [this.#closing];
  }

  #firstTag(text: string): { name: string; at: number } | undefined {
    return this.#awaited()
      .map((name) => ({ name, at: text.indexOf(name) }))
      .filter((tag) => tag.at >= 0)
      .sort((a, b) => a.at - b.at)[0];
  }

  #part(text: string): LlmPart {
    return { kind: this.#closing === undefined ? 'text' : 'reasoning', text };
  }
}

/** Length of the longest end of `text` with which one of the tags begins. */
function longestTagStart(text: string, tags: readonly string[]): number {
  const lengths = tags.map((tag) => {
    let length = Math.min(tag.length - 1, text.length);
    while (length > 0 && !text.endsWith(tag.slice(0, length))) length--;
    return length;
  });
  return Math.max(...lengths);
}
