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
  | 'BAD_USER_INPUT';

/** A request that cannot be served; it reaches the client as a GraphQL error with `extensions.code`. */
export class Refusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
  }
}

/** The same words for what does not exist and for what the caller may not see (rule 14). */
export const notFound = (what: string): Refusal => new Refusal('NOT_FOUND', `There is no such ${what}.`);
