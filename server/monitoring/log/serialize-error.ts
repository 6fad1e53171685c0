/** What a log says of an error. */
export interface LoggedError {
  readonly type: string;
  readonly code?: string;
  readonly message: string;
  /** Where it was thrown, without its message. */
  readonly at: readonly string[];
  readonly cause?: LoggedError;
}

const [longestMessage, frames, deepestCause] = [300, 12, 3];

/**
 * An error without what may be personal in it. Databases, parsers and clients quote the value that they did not like, or
 * carry the row, the statement or the answer along as properties: quotations are blanked, and of the properties only
 * the code is kept.
 */
export function serializeError(error: unknown, depth = 0): LoggedError | undefined {
  if (error === undefined || error === null) return undefined;
  if (!(error instanceof Error)) return { type: typeof error, message: 'Not an error was thrown.', at: [] };
  const { code } = error as Error & { readonly code?: unknown };
  const cause = depth < deepestCause ? serializeError(error.cause, depth + 1) : undefined;
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    message: withoutQuotations(lineThatTells(error)),
    at: (error.stack ?? '')
      .replace(error.message, '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, frames)
      .map((line) => line.trim().slice(3)),
    ...(cause ? { cause } : {}),
  };
}

/** Prisma puts the statement first, with its data, and what is wrong with it last. */
function lineThatTells({ name, message }: Error): string {
  const lines = message.split('\n').filter((line) => line.trim() !== '');
  return (name.startsWith('Prisma') ? lines.at(-1) : lines[0]) ?? '';
}

/**
 * `no row "Anna" in "users" there` → `no row "…" there`: everything from the first quotation mark to the last goes, as what
 * is quoted may hold quotation marks itself; all that follows goes where there is but one.
 */
function withoutQuotations(text: string): string {
  const marks = [...text.matchAll(quotationMarks)].map(({ index }) => index);
  const [first, last] = [marks[0], marks.at(-1)];
  if (first === undefined || last === undefined) return text.slice(0, longestMessage);
  const after = last > first ? `"${text.slice(last + 1)}` : '';
  return `${text.slice(0, first)}"…${after}`.slice(0, longestMessage);
}

/** Single ones count at the edge of a word: within it they are apostrophes. */
const quotationMarks = /["`“”«»]|(?<!\p{L})['‘]|['’](?!\p{L})/gu;
