const LF = 0x0a;
const CR = 0x0d;

/** A line longer than this is passed on in pieces; no row of that length is imported. */
const LONGEST = 1_048_576;

/** Cuts bytes behind each CR and LF. Neither is part of a character in UTF-8 or GB18030. */
export function* splitLines(bytes: Buffer): Generator<Buffer> {
  let start = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== LF && bytes[at] !== CR) continue;
    yield bytes.subarray(start, at + 1);
    start = at + 1;
  }
  if (start < bytes.length) yield bytes.subarray(start);
}

/** The same bytes in chunks that end at a line's end, the last one excepted. */
export async function* completeLines(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let open: Buffer[] = [];
  let length = 0;
  for await (const chunk of source) {
    const end = Math.max(chunk.lastIndexOf(LF), chunk.lastIndexOf(CR)) + 1;
    if (end > 0) {
      yield Buffer.concat([...open, chunk.subarray(0, end)]);
      open = [];
      length = 0;
    }
    open.push(chunk.subarray(end));
    length += chunk.length - end;
    if (length > LONGEST) {
      yield Buffer.concat(open);
      open = [];
      length = 0;
    }
  }
  if (length > 0) yield Buffer.concat(open);
}
