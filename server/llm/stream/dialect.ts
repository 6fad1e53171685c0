import { APIError, type OpenAI } from 'openai';
import type { LlmRequest } from '../llm.ts';

type Parameters = Pick<
  OpenAI.ChatCompletionCreateParamsStreaming,
  'max_tokens' | 'max_completion_tokens' | 'temperature' | 'stream_options'
>;

/**
 * Parameters that some OpenAI-compatible servers refuse, with what their refusal (status 400 or 422) says:
 * older servers know no `stream_options`; OpenAI's reasoning models want `max_completion_tokens` in place of
 * `max_tokens`, and no `temperature`.
 */
const refusals = {
  stream_options: /stream_options/,
  max_tokens: /max_completion_tokens/,
  temperature: /temperature.*(not support|only the default)/is,
} as const;

type Refusable = keyof typeof refusals;

/** What one provider understands: everything, until it refuses a parameter. Remembered as long as the client. */
export class Dialect {
  readonly #refused = new Set<Refusable>();

  parameters({ maxTokens, temperature }: Pick<LlmRequest, 'maxTokens' | 'temperature'>): Parameters {
    return {
      ...(this.#refused.has('max_tokens') ? { max_completion_tokens: maxTokens } : { max_tokens: maxTokens }),
      ...(this.#refused.has('temperature') ? {} : { temperature }),
      ...(this.#refused.has('stream_options') ? {} : { stream_options: { include_usage: true } }),
    };
  }

  /** True when `error` refuses a parameter of `sent`, so that the call is worth making once more without it. */
  learn(error: unknown, sent: Parameters): boolean {
    if (!(error instanceof APIError) || (error.status !== 400 && error.status !== 422)) return false;
    const refused = refusable.find((name) => name in sent && refusals[name].test(error.message));
    if (refused === undefined) return false;
    this.#refused.add(refused);
    return true;
  }
}

const refusable = ['stream_options', 'max_tokens', 'temperature'] as const satisfies Refusable[];
