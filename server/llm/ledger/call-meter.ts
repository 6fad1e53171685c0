import type { LlmPart, LlmRequest, LlmTokens } from '../llm.ts';
import type { LlmFinish } from '../stream/stream-completion.ts';
import { withTask } from '../task.ts';
import type { CallEnding } from './ledger.ts';
import { TokenEstimate } from './tokens.ts';

type Measures = Pick<
  CallEnding,
  'finishReason' | 'firstTokenMs' | 'durationMs' | 'promptTokens' | 'completionTokens' | 'tokensEstimated'
>;

/** Our estimate of what a prompt takes, in tokens. */
export function promptEstimate(request: Pick<LlmRequest, 'purpose' | 'messages'>): number {
  const estimate = new TokenEstimate();
  for (const { content } of withTask(request)) estimate.add(content);
  return estimate.tokens;
}

/** Watches one call go by: when its first token came, what it used, how its model ended it. */
export class CallMeter {
  readonly #startedAt = performance.now();
  readonly #received = new TokenEstimate();
  readonly #prompt: number;
  #firstTokenMs: number | null = null;
  #finish: LlmFinish | undefined;

  /** @param prompt our estimate of its tokens */
  constructor(prompt: number) {
    this.#prompt = prompt;
  }

  /** Our estimate of what the call has used so far, in tokens. */
  get used(): number {
    return this.#prompt + this.#received.tokens;
  }

  /** True once a part of the answer has come. */
  get begun(): boolean {
    return this.#firstTokenMs !== null;
  }

  saw(item: LlmPart | LlmFinish): void {
    if (item.kind === 'finish') {
      this.#finish = item;
      return;
    }
    this.#firstTokenMs ??= this.#elapsed();
    this.#received.add(item.text);
  }

  /** What the provider reported; else our estimate from the prompt and from what has come. */
  tokens(): LlmTokens {
    const usage = this.#finish?.usage;
    if (usage) return { ...usage, estimated: false };
    return { prompt: this.#prompt, completion: this.#received.tokens, estimated: true };
  }

  read(): Measures {
    const tokens = this.begun || this.#finish ? this.tokens() : undefined;
    return {
      finishReason: this.#finish?.finishReason ?? null,
      firstTokenMs: this.#firstTokenMs,
      durationMs: this.#elapsed(),
      promptTokens: tokens?.prompt ?? null,
      completionTokens: tokens?.completion ?? null,
      tokensEstimated: tokens?.estimated ?? false,
    };
  }

  #elapsed(): number {
    return Math.round(performance.now() - this.#startedAt);
  }
}
