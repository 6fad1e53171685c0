import { z } from 'zod';
import { LlmFailure } from '../failures.ts';

/**
 * The part of a `chat.completion.chunk` that we read, as OpenAI-compatible servers send it: fields are missing,
 * null or empty at will, and reasoning comes as `reasoning_content` (DeepSeek, Qwen, vLLM) or `reasoning`
 * (OpenRouter, Ollama).
 */
const chunkShape = z.object({
  choices: z.array(
    z.object({
      index: z.literal(0).nullish(),
      delta: z
        .object({
          content: z.string().nullish(),
          reasoning_content: z.string().nullish(),
          reasoning: z.string().nullish(),
          refusal: z.string().nullish(),
        })
        .nullish(),
      finish_reason: z.string().nullish(),
    }),
  ),
  usage: z
    .object({ prompt_tokens: z.int().nonnegative(), completion_tokens: z.int().nonnegative() })
    .nullish(),
});

/** One chunk of an answer. */
export interface Chunk {
  /** Text of the answer, possibly empty. */
  content: string;
  /** Text of the model's reasoning in a field of its own, possibly empty. */
  reasoning: string;
  /** Text in which the model refuses to answer, possibly empty. */
  refusal: string;
  finishReason?: string;
  usage?: { prompt: number; completion: number };
}

/** Reads what the SDK made of one event. Throws LLM_GARBLED for anything but a chunk with at most one choice. */
export function parseChunk(raw: unknown): Chunk {
  const parsed = chunkShape.safeParse(raw);
  if (!parsed.success || parsed.data.choices.length > 1) {
    throw new LlmFailure('LLM_GARBLED', 'The model provider sent an event that is not a chunk of an answer.');
  }
  const { choices, usage } = parsed.data;
  const delta = choices[0]?.delta;
  const finishReason = choices[0]?.finish_reason;
  return {
    content: delta?.content ?? '',
    reasoning: delta?.reasoning_content ?? delta?.reasoning ?? '',
    refusal: delta?.refusal ?? '',
    ...(finishReason ? { finishReason } : {}),
    ...(usage ? { usage: { prompt: usage.prompt_tokens, completion: usage.completion_tokens } } : {}),
  };
}
