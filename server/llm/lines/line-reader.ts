import { isFence } from './fences.ts';

/** Longest line that is read, in UTF-16 units; what goes beyond is dropped, and `…` makes sure that the line is refused. */
export const MAX_LINE = 4_000;

/** Makes lines of an answer that arrives in pieces. Memory stays bounded whatever arrives. */
interface LineReader {
  /** The lines that this piece closes, without those that only open or close a code fence. */
  push(text: string): string[];
  /** The last line, or null if the answer ended with a line break. Only for a complete answer: of a cut one `3-5` may be half of `3-57`. */
  end(): string | null;
}

export function createLineReader(): LineReader {
  let rest = '';
  let overlong = false;

  const add = (part: string) => {
    overlong ||= rest.length + part.length > MAX_LINE;
    rest = (rest + part.slice(0, MAX_LINE)).slice(0, MAX_LINE);
  };
  const take = (): string => {
    const line = overlong ? `${rest.toWellFormed()}…` : rest.replace(/\r$/, '');
    rest = '';
    overlong = false;
    return line;
  };

  return {
    push(text) {
      const [first = '', ...others] = text.split('\n');
      const lines: string[] = [];
      add(first);
      for (const part of others) {
        lines.push(take());
        add(part);
      }
      return lines.filter((line) => !isFence(line));
    },
    end() {
      const line = take();
      return line === '' || isFence(line) ? null : line;
    },
  };
}
