/** One message of a prompt, as OpenAI-compatible servers take it. */
export interface LlmMessage {
  role: 'system' | 'user';
  content: string;
}

/** What a feature asks of the model. */
export interface LlmRequest {
  /** What the call is for, with the prompt's version: `extract-events/1`. It opens the system message as `Task: …`. */
  purpose: string;
  /** The first one is the system message. */
  messages: readonly LlmMessage[];
  /** Upper limit of the answer with its reasoning, in tokens. An answer far beyond it is stopped by us. */
  maxTokens: number;
  temperature: number;
  /** The run, step and attempt the call is made for, as the ledger shows them. */
  runId?: string;
  step?: number;
  attempt?: number;
  /** Who waits for it: a person, or nobody in particular. Interactive calls go first. */
  priority: 'interactive' | 'batch';
  /** Aborting it gives up the wait for a slot, or closes the provider's stream; the call throws the signal's reason. */
  signal: AbortSignal;
}

/** A piece of the answer, well-formed Unicode without U+0000. Reasoning is for people to read, never data. */
export interface LlmPart {
  kind: 'text' | 'reasoning';
  text: string;
}

export interface LlmTokens {
  prompt: number;
  completion: number;
  /** True when the provider reported none and these are our estimate. */
  estimated: boolean;
}

/** How a complete answer ended. */
export interface LlmCompletion {
  model: string;
  finishReason: string;
  tokens: LlmTokens;
}

/** The one way to call a model: always streaming. */
export interface Llm {
  /** The model's name, as the provider calls it. */
  readonly model: string;
  /**
   * Waits for one of the node's slots, makes the call and yields the answer's parts as they come. Returns only if
   * the answer is complete; throws a `LlmFailure` otherwise, or the signal's own reason once that is aborted. What
   * was yielded before stays true. Leaving early (`return`) closes the provider's stream and frees the slot.
   * Each call is a row in the ledger, whatever its end.
   */
  stream(request: LlmRequest): AsyncGenerator<LlmPart, LlmCompletion, undefined>;
}
