import { isTellingId, type Names } from './eraser.ts';

/** `LIKE` patterns that find every row which may name a person; which of them do the eraser decides. */
export interface LikePatterns {
  readonly inText: readonly string[];
  /** The same for the text of a JSON value, where some characters are escaped. */
  readonly inJson: readonly string[];
}

export function likePatterns({ id, words }: Names): LikePatterns {
  const like = (text: string) => text.replace(/[\\%_]/g, '\\$&');
  const inJson = (text: string) => like(JSON.stringify(text).slice(1, -1));
  const telling = isTellingId(id) ? [id, ...words] : words;
  return {
    inText: [like(id), ...telling.map((word) => `%${like(word)}%`)],
    inJson: [`%"${inJson(id)}"%`, ...telling.map((word) => `%${inJson(word)}%`)],
  };
}
