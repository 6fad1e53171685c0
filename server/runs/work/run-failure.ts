/** An execution that ends its run with an `Error` item of this code. */
export class RunFailure extends Error {
  readonly code: string;
  /** True when the same run, started again, may succeed. */
  readonly retryable: boolean;

  constructor(code: string, message: string, retryable: boolean, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RunFailure';
    this.code = code;
    this.retryable = retryable;
  }
}

/** A try of a step that failed. */
export interface FailedAttempt {
  readonly step: number;
  readonly attempt: number;
  /** One of `errorCodes`. */
  readonly code: string;
}

/** An execution that cannot go on now: its run gives its slot back and is claimed again after this time. */
export class PutOff extends Error {
  readonly waitMs: number;
  readonly failed: FailedAttempt;

  constructor(waitMs: number, failed: FailedAttempt) {
    super(`The run goes on in ${waitMs} ms.`);
    this.name = 'PutOff';
    this.waitMs = waitMs;
    this.failed = failed;
  }
}
