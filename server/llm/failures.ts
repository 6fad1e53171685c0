/** Each way a call can fail, and whether the same call may succeed when it is made again. */
const retryable = {
  /** The answer ended before the model said that it was finished. */
  LLM_CUT: true,
  /** The answer reached its length limit. A next attempt asks only for what is missing. */
  LLM_LENGTH: true,
  /** The provider's content filter stopped the answer. */
  LLM_FILTERED: false,
  /** Bytes stopped coming in the middle of the answer. */
  LLM_STALLED: true,
  /** No first byte in time, or the whole answer took too long. */
  LLM_TIMEOUT: true,
  /** Too many requests; `retryAfterMs` says when to come back, if the provider did. */
  LLM_RATE_LIMITED: true,
  /** The account has no credit left. */
  LLM_QUOTA: false,
  /** A budget of tokens or money has no room for the call; the message says which. */
  LLM_BUDGET: false,
  /** The provider is down, overloaded or cannot be reached. */
  LLM_UNAVAILABLE: true,
  /** The provider or the model refused this request. */
  LLM_REFUSED: false,
  /** The provider does not accept the key. */
  LLM_AUTH: false,
  /** What came is not a stream of answer chunks. */
  LLM_GARBLED: true,
  /** The answer is complete, and nothing in it could be used. */
  LLM_UNUSABLE: true,
} as const;

export type LlmFailureCode = keyof typeof retryable;

/**
 * A call that gave no complete answer. The message is one plain English sentence for users: it holds no key,
 * no address with credentials and at most a short excerpt of what the provider said.
 */
export class LlmFailure extends Error {
  override readonly name = 'LlmFailure';
  readonly code: LlmFailureCode;
  /** True when the same call may succeed later. */
  readonly retryable: boolean;
  /** Milliseconds that the provider asked us to wait before the next try. */
  readonly retryAfterMs?: number;
  /** False when the provider answered at once in place of streaming. */
  readonly streamed: boolean;

  constructor(
    code: LlmFailureCode,
    message: string,
    options: ErrorOptions & { retryAfterMs?: number | undefined; streamed?: boolean } = {},
  ) {
    super(message, options);
    this.code = code;
    this.retryable = retryable[code];
    this.streamed = options.streamed ?? true;
    if (options.retryAfterMs !== undefined) this.retryAfterMs = options.retryAfterMs;
  }
}
