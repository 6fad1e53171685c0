/** What an OpenAI-compatible server writes: the server-sent events of a streamed chat completion. */

const head = {
  id: 'chatcmpl-test',
  object: 'chat.completion.chunk',
  created: 1_767_225_600,
  model: 'test-model',
};

/** One event with the given JSON; `undefined` fields are left out. */
export function event(data: unknown): string {
  return `data: ${JSON.stringify(data)}\n\n`;
}

/** One chunk with the given delta. */
export function chunk(delta: Record<string, unknown>, finishReason: string | null = null): string {
  return event({ ...head, choices: [{ index: 0, delta, finish_reason: finishReason }] });
}

export function role(): string {
  return chunk({ role: 'assistant', content: '' });
}

export function text(content: string): string {
  return chunk({ content });
}

/** A piece of reasoning in the field that DeepSeek, Qwen and vLLM use. */
export function reasoning(reasoning_content: string): string {
  return chunk({ reasoning_content });
}

export function finish(reason = 'stop'): string {
  return chunk({}, reason);
}

export interface Usage {
  prompt: number;
  completion: number;
}

export function usage({ prompt, completion }: Usage): string {
  const counts = { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion };
  return event({ ...head, choices: [], usage: counts });
}

export function done(): string {
  return 'data: [DONE]\n\n';
}
