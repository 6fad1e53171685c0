/** Why a file as a whole is not imported, or not to its end. */
export type RefusalReason = 'EMPTY_FILE' | 'NOT_TEXT' | 'WRONG_COLUMNS' | 'TOO_LARGE' | 'CUT' | 'CANCELLED';

/** A file that cannot be imported to its end; the message is one or two plain sentences for the person who sent it. */
export class RefusedFile extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'RefusedFile';
    this.reason = reason;
  }
}
