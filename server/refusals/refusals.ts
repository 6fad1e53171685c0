/** Why a request was refused, before a journal could be read for example. */
export type RefusalCode =
  | 'NOT_FOUND'
  | 'KEY_REUSED'
  | 'RUN_ACTIVE'
  | 'NOT_RETRYABLE'
  | 'BAD_CURSOR'
  | 'FOREIGN_CURSOR'
  | 'JOURNAL_EXPIRED'
  | 'IMPORT_ACTIVE'
  | 'NOT_UNDOABLE'
  | 'UNREADABLE_FILE'
  | 'NAME_TAKEN'
  | 'FORBIDDEN'
  | 'LIMIT_EXCEEDED'
  | 'BAD_USER_INPUT';

/** A request that cannot be served; it reaches the client as a GraphQL error with `extensions.code`. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  /** What a program may want to read besides, beside the code. */
  readonly more: Readonly<Record<string, unknown>>;

  constructor(code: RefusalCode, message: string, more: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.more = more;
  }
}

/** The same words for what does not exist and for what the caller may not see (rule 14). */
export const notFound = (what: string): Refusal => new Refusal('NOT_FOUND', `There is no such ${what}.`);
