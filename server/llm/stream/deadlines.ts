import { LlmFailure } from '../failures.ts';

/** How long a call may take, in milliseconds. */
export interface Deadlines {
  /** From the call until the first byte of the answer's body. */
  firstByteMs: number;
  /** Between two bytes, while we wait for one: a slow reader does not count against the provider. */
  idleMs: number;
  /** For the whole answer. */
  totalMs: number;
}

type Timer = ReturnType<typeof setTimeout>;

/** The clock of one call. Our own, because the SDK's `timeout` covers only the headers. */
export class CallClock {
  readonly #deadlines: Deadlines;
  readonly #expire: (failure: LlmFailure) => void;
  readonly #whole: Timer;
  #next: Timer | undefined;

  /** Starts at once; `expire` is called with the reason when a deadline passes. */
  constructor(deadlines: Deadlines, expire: (failure: LlmFailure) => void) {
    this.#deadlines = deadlines;
    this.#expire = expire;
    const { firstByteMs, totalMs } = deadlines;
    this.#whole = setTimeout(
      () => expire(new LlmFailure('LLM_TIMEOUT', `The answer was not complete after ${seconds(totalMs)}.`)),
      totalMs,
    );
    this.#next = setTimeout(
      () => expire(new LlmFailure('LLM_TIMEOUT', `The model sent nothing within ${seconds(firstByteMs)}.`)),
      firstByteMs,
    );
  }

  /** We wait for bytes from now on. Until the first byte came, its own deadline goes on running. */
  waitForBytes(): void {
    const { idleMs } = this.#deadlines;
    this.#next ??= setTimeout(
      () =>
        this.#expire(
          new LlmFailure('LLM_STALLED', `The model stopped for ${seconds(idleMs)} in mid-answer.`),
        ),
      idleMs,
    );
  }

  gotBytes(): void {
    clearTimeout(this.#next);
    this.#next = undefined;
  }

  stop(): void {
    clearTimeout(this.#whole);
    clearTimeout(this.#next);
  }
}

const seconds = (milliseconds: number) => `${milliseconds / 1000} s`;
