/** The database cannot be used. The message is one plain sentence for the person who started Causeway. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}

/** What went wrong in a few words: the system's own code where the message is empty or long-winded. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // A host name with several addresses fails with an AggregateError whose message is empty.
  if (error.message === '' && 'code' in error) return String(error.code);
  return error.message;
}

/** The code of a system or PostgreSQL error (`ENOENT`, `57P03`), if it has one. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
