import type { OpenAI } from 'openai';

type Chunk = OpenAI.ChatCompletionChunk;
type Choice = OpenAI.ChatCompletionChunk.Choice;

/** The server-sent events of one answer in OpenAI's format: role, tokens, finish_reason, usage, [DONE]. */
export class AnswerWire {
  readonly #head: Pick<Chunk, 'id' | 'object' | 'created' | 'model'>;

  /** `created` in seconds since 1970. */
  constructor(id: string, model: string, created: number) {
    this.#head = { id, object: 'chat.completion.chunk', created, model };
  }

  role(): string {
    return this.#choice({ role: 'assistant', content: '' }, null);
  }

  token(content: string): string {
    return this.#choice({ content }, null);
  }

  finish(): string {
    return this.#choice({}, 'stop');
  }

  usage(prompt: number, completion: number): string {
    const usage = { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion };
    return this.#event({ choices: [], usage });
  }

  done(): string {
    return 'data: [DONE]\n\n';
  }

  #choice(delta: Choice['delta'], finish_reason: Choice['finish_reason']): string {
    return this.#event({ choices: [{ index: 0, delta, finish_reason }] });
  }

  #event(rest: Pick<Chunk, 'choices' | 'usage'>): string {
    return `data: ${JSON.stringify({ ...this.#head, ...rest } satisfies Chunk)}\n\n`;
  }
}
