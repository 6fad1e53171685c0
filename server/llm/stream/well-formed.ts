const replacement = '\ufffd';
const byteOrderMark = '\ufeff';

/**
 * Makes a text that arrives in pieces well-formed: a surrogate pair cut in two is put together again, lone
 * surrogates and U+0000 (which PostgreSQL refuses) become U+FFFD, a leading byte order mark is dropped.
 * No piece that it gives back ends inside a surrogate pair.
 */
export class WellFormed {
  #held = '';
  #started = false;

  push(piece: string): string {
    if (piece === '') return '';
    let text = this.#held + piece;
    if (!this.#started && text.startsWith(byteOrderMark)) text = text.slice(1);
    this.#started = true;
    const cut = /[\ud800-\udbff]$/.test(text) ? text.length - 1 : text.length;
    this.#held = text.slice(cut);
    return clean(text.slice(0, cut));
  }

  /** What was held back; the text has ended. */
  end(): string {
    const rest = clean(this.#held);
    this.#held = '';
    return rest;
  }
}

function clean(text: string): string {
  return text.replaceAll('\0', replacement).replace(/\p{Surrogate}/gu, replacement);
}
